using Sav.Hub.Import;

namespace Sav.Hub.Staff;

/// <summary>A case on somebody's desk. However many answers arrive at once, one colleague at a time works on it.</summary>
/// <param name="id">Id of the case row.</param>
/// <param name="item">What was reported.</param>
internal sealed class CaseFile(Guid id, ImportedCase item)
{
    private readonly TaskCompletionSource _finished = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _calls;

    public Guid Id { get; } = id;

    public ImportedCase Item { get; } = item;

    /// <summary>Ends when the case has come as far as it can.</summary>
    public Task Finished => _finished.Task;

    public void Finish() => _finished.TrySetResult();

    /// <summary>
    /// Runs <paramref name="work"/> once more for every call since it began last; a call that finds somebody at work leaves the
    /// repetition to them. So no answer is overlooked and no work is done twice.
    /// </summary>
    public async Task TakeUpAsync(Func<CaseFile, Task> work)
    {
        if (Interlocked.Increment(ref _calls) > 1)
        {
            return;
        }

        int seen;
        do
        {
            seen = Volatile.Read(ref _calls);
            await work(this);
        }
        while (Interlocked.Add(ref _calls, -seen) > 0);
    }
}
