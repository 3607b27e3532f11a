namespace Sav.Platform.ServiceBus.Loop;

/// <summary>A piece of work for the commit loop. What it answers leaves the loop only when its transaction is on disk.</summary>
internal abstract class Request
{
    public abstract void Execute(CommitLoop loop);

    /// <summary>The transaction that holds the answer is on disk.</summary>
    public abstract void Release();

    /// <summary>The loop stopped before the answer was on disk.</summary>
    public abstract void Fail(Exception reason);
}
