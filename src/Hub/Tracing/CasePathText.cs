using System.Globalization;

namespace Sav.Hub.Tracing;

/// <summary>Writes a path, one line a step, each with the time since the one before.</summary>
public static class CasePathText
{
    private const int DurationWidth = 13;

    /// <summary>The lines of a path.</summary>
    public static IEnumerable<string> Lines(CasePath path)
    {
        yield return $"case {path.Number}, trace {path.TraceId}";
        DateTime? before = null;
        foreach (var step in path.Steps)
        {
            var since = before is { } last ? "+" + Duration(step.At - last) : "";
            yield return string.Create(
                CultureInfo.InvariantCulture, $"{step.At:yyyy-MM-dd HH:mm:ss}Z  {since.PadLeft(DurationWidth)}  {step.Text}");
            before = step.At;
        }

        yield return string.Create(
            CultureInfo.InvariantCulture,
            $"{Duration(path.Steps[^1].At - path.Steps[0].At)} from the first step to the last; "
            + $"{path.Waiting} waiting, {path.Failed} put aside");
    }

    /// <summary>A duration in its two largest units; the rows keep whole seconds.</summary>
    internal static string Duration(TimeSpan time) => time switch
    {
        { TotalMinutes: < 1 } => $"{time.Seconds} s",
        { TotalHours: < 1 } => $"{time.Minutes} min {time.Seconds} s",
        { TotalDays: < 1 } => $"{time.Hours} h {time.Minutes} min",
        _ => $"{time.Days} d {time.Hours} h",
    };
}
