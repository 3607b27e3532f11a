namespace Sav.Platform.Simulators.Storage;

/// <summary>One unit of work waiting for the writer: done or undone as a whole, answered after the commit that holds it.</summary>
internal abstract class StoreWork
{
    public abstract void Run(Database database);

    /// <summary>Called after the commit.</summary>
    public abstract void Answer();

    public abstract void Fail(Exception error);
}
