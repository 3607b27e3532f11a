using System.Collections.Concurrent;
using System.Net.Sockets;
using Sav.Platform.ServiceBus.Operations;

namespace Sav.Platform.ServiceBus.Sharing;

/// <summary>
/// One client of another process. When it goes away its receivers stop waiting and its sessions are given up, as when a link is detached
/// in Azure; its message locks expire.
/// </summary>
internal sealed class BrokerConversation(LocalBroker broker, Greeting greeting, Socket socket)
{
    private readonly FrameStream _frames = new(socket);
    private readonly CancellationTokenSource _listening = new();
    private readonly ConcurrentDictionary<long, (Task Answering, CancellationTokenSource Cancellation)> _open = new();
    private readonly ConversationSessions _sessions = new(broker);

    public void StopListening() => _listening.Cancel();

    public async Task RunAsync()
    {
        using (_frames)
        {
            if (await GreetAsync().ConfigureAwait(false))
            {
                await ListenAsync().ConfigureAwait(false);
            }

            await Task.WhenAll(_open.Values.Select(open => open.Answering)).ConfigureAwait(false);
        }
    }

    private async Task<bool> GreetAsync()
    {
        try
        {
            var client = await _frames.ReadAsync<Greeting>(_listening.Token).ConfigureAwait(false);
            await _frames.WriteAsync(greeting).ConfigureAwait(false);
            return client == greeting;
        }
        catch (Exception gone) when (gone is IOException or OperationCanceledException)
        {
            return false;
        }
    }

    private async Task ListenAsync()
    {
        try
        {
            while (await _frames.ReadAsync<Question>(_listening.Token).ConfigureAwait(false) is { } question)
            {
                Take(question);
            }

            await LeaveAsync().ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // This process closes the store: what is open is answered, or fails, with it.
        }
    }

    private void Take(Question question)
    {
        if (question.Operation == null)
        {
            if (_open.TryGetValue(question.Id, out var open))
            {
                open.Cancellation.Cancel();
            }

            return;
        }

        var cancellation = new CancellationTokenSource();
        var start = new TaskCompletionSource();
        _open[question.Id] = (AnswerAsync(question.Id, question.Operation, start.Task, cancellation.Token), cancellation);
        start.SetResult();
    }

    private async Task AnswerAsync(long id, Operation operation, Task start, CancellationToken cancellationToken)
    {
        await start.ConfigureAwait(false);
        try
        {
            await _frames.WriteAsync(await RunAsync(id, operation, cancellationToken).ConfigureAwait(false)).ConfigureAwait(false);
        }
        catch (Exception gone) when (gone is IOException or ObjectDisposedException)
        {
            // The client, or the store: nobody waits for the answer, or somebody else will give it.
        }

        _open.TryRemove(id, out _);
    }

    private async Task<Answer> RunAsync(long id, Operation operation, CancellationToken cancellationToken)
    {
        try
        {
            var answer = await operation.AnswerAsync(id, broker, cancellationToken).ConfigureAwait(false);
            _sessions.Note(operation, answer);
            return answer;
        }
        catch (Exception failure) when (failure is not ObjectDisposedException)
        {
            return Answer.Of(id, failure);
        }
    }

    private async Task LeaveAsync()
    {
        foreach (var (_, cancellation) in _open.Values)
        {
            await cancellation.CancelAsync().ConfigureAwait(false);
        }

        await Task.WhenAll(_open.Values.Select(open => open.Answering)).ConfigureAwait(false);
        await _sessions.ReleaseAsync().ConfigureAwait(false);
    }
}
