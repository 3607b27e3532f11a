using Sav.Hub.Import;

namespace Sav.Hub.Running;

/// <summary>
/// More cases than the data holds: the same ones again, each under a number of its own (<c>1042#2</c> is the second of 1042) and reported a
/// seeded while later. Everything else, texts included, is shared with the first, so that a case more costs some hundred bytes.
/// </summary>
internal static class RepeatedCases
{
    // Within a week nearly every case meets the contracts and warranties that the first one met.
    private const int LongestShiftMinutes = 7 * 24 * 60;

    /// <summary>The organisation with so many cases, in the order of their report.</summary>
    public static ImportedOrganisation Of(ImportedOrganisation organisation, int? wanted, int seed)
    {
        var once = organisation.Cases;
        if (wanted is not { } count || count <= once.Count || once.Count == 0)
        {
            return organisation;
        }

        var choice = new SeededChoice(seed);
        var cases = new List<ImportedCase>(count);
        for (var i = 0; i < count; i++)
        {
            cases.Add(Repeat(once[i % once.Count], (i / once.Count) + 1, choice));
        }

        return organisation with
        {
            Cases = [.. cases.OrderBy(item => item.ReportedOn).ThenBy(item => item.ExternalNumber, StringComparer.Ordinal)],
        };
    }

    private static ImportedCase Repeat(ImportedCase item, int round, SeededChoice choice)
    {
        if (round == 1)
        {
            return item;
        }

        var number = FormattableString.Invariant($"{item.ExternalNumber}#{round}");
        var minutes = 1 + choice.Pick("case-repeated", number, LongestShiftMinutes);
        return item with { ExternalNumber = number, ReportedOn = item.ReportedOn.AddMinutes(minutes) };
    }
}
