using Azure.Messaging.ServiceBus;

namespace Sav.Platform.ServiceBus.Tests.Contract;

/// <summary>The embedded broker in this process, on a clock that stands still.</summary>
public sealed class EmbeddedBus : ContractBus
{
    private readonly TestBus _bus = TestBus.Open();

    public override ServiceBusClient Client => _bus.Client;

    public override DateTimeOffset Now => _bus.Clock.GetUtcNow();

    public override Task OpenAsync() => Task.CompletedTask;

    public override Task PassAsync(TimeSpan time)
    {
        _bus.Clock.Advance(time);
        return Task.CompletedTask;
    }

    public override Task<ServiceBusReceivedMessage?> TryReceiveAsync(ServiceBusReceiver receiver) => receiver.TryReceiveAsync(_bus);

    public override ValueTask DisposeAsync() => _bus.DisposeAsync();
}
