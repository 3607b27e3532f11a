namespace Sav.Platform.ServiceBus.Loop;

/// <summary>A request that is answered once: at once, or later in another batch (a receiver that waits for a message).</summary>
internal sealed class Request<T>(Action<Request<T>> work) : Request
{
    private readonly TaskCompletionSource<T> _completion = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private CommitLoop? _loop;
    private T? _answer;
    private Exception? _failure;

    public Task<T> Completion => _completion.Task;

    public bool IsAnswered { get; private set; }

    public override void Execute(CommitLoop loop)
    {
        _loop = loop;
        loop.Opened(this);
        try
        {
            work(this);
        }
        catch (Refusal refusal)
        {
            Refuse(refusal);
        }
    }

    public void Answer(T answer)
    {
        _answer = answer;
        Settle();
    }

    public void Refuse(Refusal refusal)
    {
        _failure = refusal.Reason;
        Settle();
    }

    public override void Release()
    {
        if (_failure is OperationCanceledException canceled)
        {
            _completion.TrySetCanceled(canceled.CancellationToken);
        }
        else if (_failure != null)
        {
            _completion.TrySetException(_failure);
        }
        else
        {
            _completion.TrySetResult(_answer!);
        }
    }

    public override void Fail(Exception reason) => _completion.TrySetException(reason);

    private void Settle()
    {
        IsAnswered = true;
        _loop!.Answered(this);
    }
}
