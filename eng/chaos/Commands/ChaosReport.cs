using Sav.Chaos.Killing;

namespace Sav.Chaos.Commands;

/// <summary>Prints a run: every boundary with its kills and their result, then whatever is wrong, then the line that counts.</summary>
internal static class ChaosReport
{
    public static void Print(ChaosResult result, TextWriter writer)
    {
        var byName = result.Strikes.ToLookup(strike => strike.Kill.Name, StringComparer.Ordinal);
        var names = result.Matrix.Boundaries.Select(boundary => boundary.ToString()).Append(Kill.AnyMoment).ToList();
        var width = names.Max(name => name.Length);
        writer.WriteLine($"{"boundary".PadRight(width)}  kills  result");
        foreach (var name in names)
        {
            writer.WriteLine(FormattableString.Invariant(
                $"{name.PadRight(width)}  {byName[name].Count(s => s.Fault is null),5}  {ResultOf([.. byName[name]], result)}"));
        }

        foreach (var type in result.Matrix.UnusedTypes)
        {
            writer.WriteLine($"No message of type '{type}' was seen. Give eng/chaos/Town a case that needs it.");
        }

        foreach (var strike in result.Strikes.Where(strike => strike.Fault is not null))
        {
            writer.WriteLine($"{strike.Store}: {strike.Kill.Name}: {strike.Fault}");
        }

        foreach (var flaw in result.Flaws)
        {
            writer.WriteLine($"{flaw.Kind}: {flaw.Key}: {flaw.Text}");
        }

        var killedAt = result.Matrix.Boundaries.Count(boundary => byName[boundary.ToString()].Any(strike => strike.Fault is null));
        writer.WriteLine(FormattableString.Invariant($"killed at {killedAt} of {result.Matrix.Boundaries.Count} boundaries"));
        writer.WriteLine(result.Summary);
    }

    private static string ResultOf(IReadOnlyList<Strike> strikes, ChaosResult result)
    {
        var broken = strikes.Where(strike => !result.StoreHeld(strike)).Select(strike => strike.Store).Distinct().Order().ToList();
        return strikes switch
        {
            [] => "-",
            _ when strikes.Any(strike => strike.Fault is not null) => "not reached",
            _ when broken.Count > 0 => $"NOT HELD in {string.Join(", ", broken)}",
            _ => "held",
        };
    }
}
