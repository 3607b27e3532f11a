namespace Sav.Platform.ServiceBus.Loop;

/// <summary>A receiver that waits in a <see cref="WaitingLine{T}"/>.</summary>
internal abstract class Waiter
{
    private Action? _leave;

    public void Joined(Action leave) => _leave = leave;

    /// <summary>Leaves the line, for whatever reason; a second call does nothing.</summary>
    public void Leave()
    {
        _leave?.Invoke();
        _leave = null;
    }

    public abstract void TimeOut();

    public abstract void Refuse(Refusal refusal);

    public void Cancel(CancellationToken cancellationToken)
    {
        // A receiver that was served meanwhile is past cancelling: its message is locked and on the way.
        if (_leave != null)
        {
            Leave();
            Refuse(new Refusal(new TaskCanceledException(null, null, cancellationToken)));
        }
    }
}
