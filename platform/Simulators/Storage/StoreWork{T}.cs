namespace Sav.Platform.Simulators.Storage;

internal sealed class StoreWork<T>(Func<Database, T> work) : StoreWork
{
    // The writer must not run the callers' continuations: it has the next group to commit.
    private readonly TaskCompletionSource<T> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T _result = default!;

    public Task<T> Task => _answer.Task;

    public override void Run(Database database) => _result = work(database);

    public override void Answer() => _answer.TrySetResult(_result);

    public override void Fail(Exception error) => _answer.TrySetException(error);
}
