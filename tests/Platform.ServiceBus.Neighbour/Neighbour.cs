using System.Globalization;
using Azure.Messaging.ServiceBus;
using Sav.Platform.ServiceBus.Tests;

namespace Sav.Platform.ServiceBus.Neighbour;

internal sealed class Neighbour
{
    private readonly Dictionary<string, (EmbeddedNamespace Namespace, FakeClock Clock)> _stores = [];

    public async Task<string> DoAsync(string[] command)
    {
        try
        {
            return await RunAsync(command);
        }
        catch (Exception failure) when (failure is ServiceBusException or InvalidOperationException)
        {
            return $"failed: {failure.Message}";
        }
    }

    private Task<string> RunAsync(string[] command) => command switch
    {
        ["open", var store, var topology] => Task.FromResult(Open(store, topology)),
        ["advance", var store, var seconds] => Task.FromResult(Advance(store, double.Parse(seconds, CultureInfo.InvariantCulture))),
        ["close", var store] => CloseAsync(store),
        ["send", var store, var queue, var body] => SendAsync(store, queue, body),
        ["receive", var store, var queue] => ReceiveAsync(store, queue),
        ["wait", var store, var queue] => WaitAsync(store, queue),
        ["accept", var store, var queue] => AcceptAsync(store, queue),
        _ => throw new InvalidOperationException($"'{string.Join('|', command)}' is no command."),
    };

    private string Open(string store, string topology)
    {
        var clock = new FakeClock();
        _stores[store] = (EmbeddedNamespace.Open(store, Topology.Load(topology), clock), clock);
        return "opened";
    }

    private string Advance(string store, double seconds)
    {
        _stores[store].Clock.Advance(TimeSpan.FromSeconds(seconds));
        return "advanced";
    }

    private async Task<string> CloseAsync(string store)
    {
        await _stores[store].Namespace.DisposeAsync();
        return "closed";
    }

    private async Task<string> SendAsync(string store, string queue, string body)
    {
        await Client(store).CreateSender(queue).SendMessageAsync(new ServiceBusMessage(body));
        return "sent";
    }

    private async Task<string> ReceiveAsync(string store, string queue) =>
        (await Client(store).CreateReceiver(queue).ReceiveMessageAsync()).Body.ToString();

    /// <summary>Waits for a message without end; answers when the wait has begun.</summary>
    private async Task<string> WaitAsync(string store, string queue)
    {
        _ = Client(store).CreateReceiver(queue).ReceiveMessageAsync();
        await _stores[store].Namespace.GetCountsAsync(CancellationToken.None);
        return "waiting";
    }

    private async Task<string> AcceptAsync(string store, string queue) =>
        (await Client(store).AcceptNextSessionAsync(queue)).SessionId;

    private ServiceBusClient Client(string store) => _stores[store].Namespace.CreateClient();
}
