namespace Sav.Platform.Dataverse.Storage;

/// <summary>Something to do in the store's transaction, and somebody who waits for it to be on disk.</summary>
internal abstract class WriteWork
{
    /// <summary>Does it. What it changed is undone if it throws.</summary>
    public abstract void Do(StoreConnection connection);

    /// <summary>The changes are on disk.</summary>
    public abstract void Committed();

    /// <summary>Nothing was changed. Only the first call counts.</summary>
    public abstract void Failed(Exception exception);
}
