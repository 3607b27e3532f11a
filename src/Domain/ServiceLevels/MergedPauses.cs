namespace Sav.Domain.ServiceLevels;

/// <summary>Pauses in order, without overlap, none of them empty.</summary>
internal static class MergedPauses
{
    /// <param name="pauses">In any order; they may overlap or touch.</param>
    public static IReadOnlyList<Pause> Of(IReadOnlyList<Pause> pauses)
    {
        if (pauses.Count == 0)
        {
            return [];
        }

        var merged = new List<Pause>(pauses.Count);
        foreach (var pause in pauses.Where(pause => pause.From < pause.To).OrderBy(pause => pause.From))
        {
            var last = merged.Count - 1;
            if (last < 0 || merged[last].To < pause.From)
            {
                merged.Add(pause);
            }
            else if (merged[last].To < pause.To)
            {
                merged[last] = new Pause(merged[last].From, pause.To);
            }
        }

        return merged;
    }
}
