using Sav.Hub.Running;

namespace Sav.Hub.Reporting;

/// <summary>Progress as plain lines, one for each quarter of a stage: for files, pipes and continuous integration.</summary>
public sealed class PlainProgress(TextWriter writer) : IRunProgress
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, long> _shown = [];

    /// <inheritdoc />
    public void Say(string line)
    {
        lock (_lock)
        {
            writer.WriteLine(line);
        }
    }

    /// <inheritdoc />
    public void Report(string stage, long done, long total)
    {
        var quarter = total == 0 ? 4 : done * 4 / total;
        lock (_lock)
        {
            if (_shown.TryGetValue(stage, out var last) ? quarter <= last : quarter == 0)
            {
                return;
            }

            _shown[stage] = quarter;
            writer.WriteLine(FormattableString.Invariant($"{stage}: {done:#,0} of {total:#,0}"));
        }
    }
}
