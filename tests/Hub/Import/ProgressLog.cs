using Sav.Hub.Import;

namespace Sav.Hub.Tests.Import;

/// <summary>Remembers what was reported; unlike <see cref="Progress{T}"/> before the reporter goes on.</summary>
internal sealed class ProgressLog : IProgress<ImportProgress>
{
    private readonly Lock _lock = new();

    public List<ImportProgress> Reports { get; } = [];

    public void Report(ImportProgress value)
    {
        lock (_lock)
        {
            Reports.Add(value);
        }
    }
}
