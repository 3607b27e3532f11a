using System.Reflection;
using Azure.Messaging.ServiceBus;
using Microsoft.Azure.Functions.Worker;
using Sav.Platform.Functions.Discovery;
using Sav.Platform.Functions.ServiceBus;

namespace Sav.Platform.Functions.Tests.ServiceBus;

public sealed class MessageBindersTests
{
    private static readonly MethodInfo Method =
        typeof(MessageBindersTests).GetMethod(nameof(Receive), BindingFlags.NonPublic | BindingFlags.Static)!;

    // The runtime keeps the parameters of a method, but two threads that ask first at the same moment get different objects.
    [Fact]
    public void For_TriggerParameterThatIsAnotherObject_BindsItAllTheSame()
    {
        var parameter = Method.GetParameters()[0];
        var function = new DiscoveredFunction("Receive", Method, new SameParameter(parameter), new ServiceBusTriggerAttribute("queue"));

        Assert.Equal(2, MessageBinders.For(function).Length);
    }

    private static void Receive(ServiceBusReceivedMessage message, CancellationToken cancellation)
    {
        _ = message;
        _ = cancellation;
    }

    private sealed class SameParameter(ParameterInfo parameter) : ParameterInfo
    {
        public override string? Name => parameter.Name;

        public override int Position => parameter.Position;

        public override Type ParameterType => parameter.ParameterType;
    }
}
