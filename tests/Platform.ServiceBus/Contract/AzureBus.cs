using Azure.Messaging.ServiceBus;

namespace Sav.Platform.ServiceBus.Tests.Contract;

/// <summary>A namespace of Azure Service Bus with the entities of <c>config.json</c>; time is real there.</summary>
public sealed class AzureBus : ContractBus
{
    private const string Variable = "SAV_TEST_SERVICEBUS";

    private static readonly TimeSpan Wait = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan LongestPass = TimeSpan.FromSeconds(30);

    private ServiceBusClient? _client;

    public override ServiceBusClient Client => _client!;

    public override DateTimeOffset Now => TimeProvider.System.GetUtcNow();

    public override async Task OpenAsync()
    {
        var connectionString = Environment.GetEnvironmentVariable(Variable);
        Assert.SkipWhen(
            string.IsNullOrEmpty(connectionString),
            $"No Azure Service Bus: set {Variable} to the connection string of a namespace made for tests (README of the contract).");
        try
        {
            _client = new ServiceBusClient(connectionString);
        }
        catch (PlatformNotSupportedException declared)
        {
            Assert.Skip($"No Azure Service Bus in this build: {declared.Message}");
        }

        await EntityDrain.RunAsync(_client);
    }

    public override async Task PassAsync(TimeSpan time)
    {
        Assert.SkipWhen(time > LongestPass, $"Takes {time} of real time; the embedded broker shows it on a clock that is moved.");
        await Task.Delay(time + TimeSpan.FromSeconds(1), TimeProvider.System);
    }

    public override async Task<ServiceBusReceivedMessage?> TryReceiveAsync(ServiceBusReceiver receiver) =>
        await receiver.ReceiveMessageAsync(Wait);

    public override async ValueTask DisposeAsync() => await (_client?.DisposeAsync() ?? ValueTask.CompletedTask);
}
