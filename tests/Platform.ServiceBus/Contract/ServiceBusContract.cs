namespace Sav.Platform.ServiceBus.Tests.Contract;

/// <summary>
/// What whoever uses Microsoft's client types may rely on, wherever the messages are. Only those types are used here, so that the same
/// tests run against everything that implements them; see the README beside.
/// </summary>
public abstract partial class ServiceBusContract<TBus> : IAsyncLifetime
    where TBus : ContractBus, new()
{
    protected TBus Bus { get; } = new();

    public async ValueTask InitializeAsync() => await Bus.OpenAsync();

    public ValueTask DisposeAsync() => Bus.DisposeAsync();
}
