using System.Text.Json;

namespace Sav.Platform.Functions.Timers;

/// <summary>
/// Until when each timer has run, remembered over a restart as the Functions host does in its storage account. Without a file nothing
/// is remembered.
/// </summary>
internal sealed class TimerHistory
{
    private readonly Lock _gate = new();
    private readonly string? _file;
    private readonly Dictionary<string, DateTime> _ran;

    private TimerHistory(string? file, Dictionary<string, DateTime> ran)
    {
        _file = file;
        _ran = ran;
    }

    /// <exception cref="InvalidOperationException">The file is not one of these.</exception>
    public static TimerHistory Open(string? file)
    {
        if (!File.Exists(file))
        {
            return new TimerHistory(file, []);
        }

        try
        {
            return new TimerHistory(file, JsonSerializer.Deserialize<Dictionary<string, DateTime>>(File.ReadAllBytes(file)) ?? []);
        }
        catch (JsonException e)
        {
            throw new InvalidOperationException(
                $"'{file}' does not hold when timers ran. Delete it: what was missed while the host was down is then not made up for.", e);
        }
    }

    /// <returns>The last occurrence that ran, UTC, or when the timer was first started; null when neither is known.</returns>
    public DateTime? LastOf(string function)
    {
        lock (_gate)
        {
            return _ran.TryGetValue(function, out var last) ? last : null;
        }
    }

    public void Note(string function, DateTime occurrence)
    {
        if (_file is null)
        {
            return;
        }

        lock (_gate)
        {
            _ran[function] = occurrence;
            // Written beside and moved: a crash leaves the old file or the new one.
            var fresh = _file + ".new";
            File.WriteAllBytes(fresh, JsonSerializer.SerializeToUtf8Bytes(_ran));
            File.Move(fresh, _file, overwrite: true);
        }
    }
}
