namespace Sav.Hub.Import;

/// <summary>Counts what batches in flight have written, and reports it in rising order.</summary>
internal sealed class LoadTally
{
    private readonly Lock _lock = new();
    private readonly string _stage;
    private readonly int _total;
    private readonly IProgress<ImportProgress>? _progress;
    private int _done;

    public LoadTally(string stage, int total, IProgress<ImportProgress>? progress)
    {
        (_stage, _total, _progress) = (stage, total, progress);
        Add(0);
    }

    public void Add(int rows)
    {
        lock (_lock)
        {
            _done += rows;
            _progress?.Report(new ImportProgress(_stage, _done, _total));
        }
    }
}
