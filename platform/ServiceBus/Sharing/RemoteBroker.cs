using System.Collections.Concurrent;
using System.Net.Sockets;
using Sav.Platform.ServiceBus.Operations;

namespace Sav.Platform.ServiceBus.Sharing;

/// <summary>The broker in another process, reached over its socket.</summary>
internal sealed class RemoteBroker : IBrokerLink
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly ConcurrentDictionary<long, TaskCompletionSource<Answer>> _open = new();
    private readonly FrameStream _frames;
    private readonly Task _listening;
    private volatile bool _isBroken;
    private long _lastId;

    private RemoteBroker(FrameStream frames)
    {
        _frames = frames;
        _listening = ListenAsync();
    }

    public bool IsBroken => _isBroken;

    /// <returns>Null when nobody listens there.</returns>
    /// <exception cref="InvalidOperationException">The owner has another topology, or is of another release.</exception>
    public static RemoteBroker? TryConnect(string path, Greeting greeting)
    {
        var socket = StoreAddress.NewSocket();
        try
        {
            socket.Connect(new UnixDomainSocketEndPoint(path));
        }
        catch (SocketException)
        {
            socket.Dispose();
            return null;
        }

        var frames = new FrameStream(socket);
        var answered = ExchangeAsync(frames, greeting).GetAwaiter().GetResult();
        if (answered != null && answered == greeting)
        {
            return new RemoteBroker(frames);
        }

        frames.Dispose();
        return answered == null ? null : throw Refusals.OwnerDiffers(path, answered.Protocol == greeting.Protocol);
    }

    public async Task<T> AskAsync<T>(Operation<T> operation, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var id = Interlocked.Increment(ref _lastId);
        var answer = new TaskCompletionSource<Answer>(TaskCreationOptions.RunContinuationsAsynchronously);
        _open[id] = answer;
        await WriteAsync(new Question(id, operation)).ConfigureAwait(false);
        await using var registration = cancellationToken.Register(() => _ = CancelAsync(id)).ConfigureAwait(false);
        return (await answer.Task.ConfigureAwait(false)).Read<T>(cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        _frames.Dispose();
        await _listening.ConfigureAwait(false);
    }

    private static async Task<Greeting?> ExchangeAsync(FrameStream frames, Greeting greeting)
    {
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            await frames.WriteAsync(greeting).ConfigureAwait(false);
            return await frames.ReadAsync<Greeting>(patience.Token).ConfigureAwait(false);
        }
        catch (Exception silent) when (silent is IOException or OperationCanceledException)
        {
            return null;
        }
    }

    private async Task WriteAsync(Question question)
    {
        try
        {
            await _frames.WriteAsync(question).ConfigureAwait(false);
        }
        catch (IOException)
        {
            Break();
        }

        // The reader may have found the end between the adding of this question and now.
        if (_isBroken)
        {
            Break();
        }
    }

    private async Task CancelAsync(long id)
    {
        if (_open.ContainsKey(id))
        {
            await WriteAsync(new Question(id, null)).ConfigureAwait(false);
        }
    }

    private async Task ListenAsync()
    {
        await Task.Yield();
        while (await _frames.ReadAsync<Answer>().ConfigureAwait(false) is { } answer)
        {
            if (_open.TryRemove(answer.Id, out var waiting))
            {
                waiting.SetResult(answer);
            }
        }

        Break();
    }

    private void Break()
    {
        _isBroken = true;
        foreach (var id in _open.Keys)
        {
            if (_open.TryRemove(id, out var waiting))
            {
                waiting.SetException(new OwnerGoneException());
            }
        }
    }
}
