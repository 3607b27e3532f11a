using Sav.Hub.Running;

namespace Sav.Hub.Reporting;

/// <summary>Progress as plain lines, one for each tenth of a stage: for files, pipes and continuous integration.</summary>
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
        var tenth = total == 0 ? 10 : done * 10 / total;
        lock (_lock)
        {
            if (_shown.TryGetValue(stage, out var last) ? tenth <= last : tenth == 0)
            {
                return;
            }

            _shown[stage] = tenth;
            writer.WriteLine(FormattableString.Invariant($"{stage}: {done:#,0} of {total:#,0}"));
        }
    }
}
