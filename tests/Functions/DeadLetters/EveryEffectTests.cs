using System.Reflection;
using Azure.Messaging.ServiceBus;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Sav.Functions.DeadLetters;
using Sav.Functions.Reconciliation;
using Sav.Mappings.Schemas;
using Sav.Messages;

namespace Sav.Functions.Tests.DeadLetters;

/// <summary>Whoever adds a message to another system is told here what else it needs.</summary>
public sealed class EveryEffectTests
{
    private static readonly PublishedMessage[] Outbound = [.. PublishedMessages.All.Where(message => message.Channel == MessageChannel.Events)];

    public static TheoryData<string> Types() => [.. Outbound.Select(message => message.Type)];

    [Theory]
    [MemberData(nameof(Types))]
    public void Of_MessageThatTheBrokerGaveUp_FailsTheRowThatAsked(string type)
    {
        var payload = Activator.CreateInstance(Outbound.Single(message => message.Type == type).Payload)!;

        var message = ServiceBusModelFactory.ServiceBusReceivedMessage(body: BinaryData.FromString(Write(payload)), subject: type);

        Assert.NotNull(FailedEffects.Of(message));
    }

    [Fact]
    public void Kinds_OfTheReconciliation_AreOneForEachEffect()
    {
        var kinds = new ServiceCollection().AddSavFunctions(Configuration()).Count(service => service.ServiceType == typeof(IEffectKind));

        Assert.Equal(Outbound.Length, kinds);
    }

    private static IConfiguration Configuration() =>
        new ConfigurationBuilder().Build();

    private static string Write(object payload) => (string)typeof(PayloadJson)
        .GetMethod(nameof(PayloadJson.Write), BindingFlags.Public | BindingFlags.Static)!
        .MakeGenericMethod(payload.GetType()).Invoke(null, [payload])!;
}
