using System.Globalization;
using Sav.Domain.Json;

namespace Sav.Hub.Decide;

/// <summary>The decision in force of a case, as the CRM keeps it (sav_entitlementdecision).</summary>
/// <param name="CaseNumber">Ticket number, for people.</param>
/// <param name="Facts">Canonical JSON of what was known.</param>
/// <param name="Decision">Canonical JSON of the decision.</param>
/// <param name="Hash">SHA-256 of <paramref name="Decision"/>, as it was stored.</param>
internal sealed record StoredDecision(string CaseNumber, string Facts, string Decision, string Hash)
{
    private const string BeforeVersion = "{\"version\":";

    /// <exception cref="UsageException">An older version of the hub decided; its facts are of another form.</exception>
    /// <exception cref="FactsFileException">The facts were damaged.</exception>
    public KnownFacts ReadFacts()
    {
        if (VersionOf(Facts) is { } version && version != FactsJson.Version)
        {
            throw new UsageException(
                $"The case '{CaseNumber}' was decided by another version of the hub: its facts are of version {version}, this one reads "
                + $"version {FactsJson.Version}. Save the case to have it decided again, or, where it is closed, leave it out.");
        }

        return FactsFile.Parse(Facts, $"facts of case {CaseNumber}");
    }

    private static int? VersionOf(string facts)
    {
        if (!facts.StartsWith(BeforeVersion, StringComparison.Ordinal))
        {
            return null;
        }

        var digits = facts.AsSpan(BeforeVersion.Length);
        var end = digits.IndexOfAnyExceptInRange('0', '9');
        return end > 0 && int.TryParse(digits[..end], CultureInfo.InvariantCulture, out var version) ? version : null;
    }
}
