using System.Collections.Concurrent;
using System.Net.Sockets;

namespace Sav.Platform.ServiceBus.Sharing;

/// <summary>Lets other processes in, as long as this one owns the store.</summary>
internal sealed class BrokerListener : IAsyncDisposable
{
    private readonly ConcurrentDictionary<BrokerConversation, Task> _conversations = new();
    private readonly LocalBroker _broker;
    private readonly Greeting _greeting;
    private readonly string _path;
    private readonly Socket _socket;
    private readonly Task _accepting;

    private BrokerListener(LocalBroker broker, Greeting greeting, string path, Socket socket)
    {
        _broker = broker;
        _greeting = greeting;
        _path = path;
        _socket = socket;
        _accepting = AcceptAsync();
    }

    /// <summary>Only for the owner of the store: what a killed owner left at this address is removed.</summary>
    public static BrokerListener Start(LocalBroker broker, Greeting greeting, string path)
    {
        var socket = StoreAddress.NewSocket();
        File.Delete(path);
        socket.Bind(new UnixDomainSocketEndPoint(path));
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }

        socket.Listen();
        return new BrokerListener(broker, greeting, path, socket);
    }

    /// <summary>Lets nobody in and takes no question more. Those that are open are still answered.</summary>
    public async Task StopAsync()
    {
        // The file goes first: once the store is free it may be the next owner's.
        File.Delete(_path);
        _socket.Dispose();
        await _accepting.ConfigureAwait(false);
        foreach (var conversation in _conversations.Keys)
        {
            conversation.StopListening();
        }
    }

    /// <summary>Ends all connections once their last answers are sent.</summary>
    public async ValueTask DisposeAsync() => await Task.WhenAll(_conversations.Values).ConfigureAwait(false);

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                var conversation = new BrokerConversation(_broker, _greeting, await _socket.AcceptAsync().ConfigureAwait(false));
                var known = new TaskCompletionSource();
                _conversations[conversation] = RunAsync(conversation, known.Task);
                known.SetResult();
            }
        }
        catch (Exception closed) when (closed is SocketException or ObjectDisposedException)
        {
            // The listener was stopped.
        }
    }

    private async Task RunAsync(BrokerConversation conversation, Task known)
    {
        await known.ConfigureAwait(false);
        await conversation.RunAsync().ConfigureAwait(false);
        _conversations.TryRemove(conversation, out _);
    }
}
