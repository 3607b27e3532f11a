namespace Sav.Platform.Dataverse.Storage;

/// <summary>Work with a result.</summary>
/// <param name="work">What to do.</param>
/// <param name="committed">What to do with the result once it is on disk, before the caller gets it; must not fail.</param>
internal sealed class WriteWork<T>(Func<StoreConnection, T> work, Action<T>? committed) : WriteWork
{
    // The caller's continuation must not run on the thread that writes.
    private readonly TaskCompletionSource<T> _result = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T _value = default!;

    public Task<T> Result => _result.Task;

    public override void Do(StoreConnection connection) => _value = work(connection);

    public override void Committed()
    {
        committed?.Invoke(_value);
        _result.SetResult(_value);
    }

    public override void Failed(Exception exception) => _result.TrySetException(exception);
}
