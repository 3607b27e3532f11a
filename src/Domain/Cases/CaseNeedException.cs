using System.Globalization;

namespace Sav.Domain.Cases;

/// <summary>A number of hours or visits that no case can need.</summary>
public sealed class CaseNeedException : InvalidFactsException
{
    private const decimal MostHours = 10_000;
    private const int MostVisits = 1_000;

    private CaseNeedException(string given, LocalizedText text)
        : base(text)
    {
        Given = given;
    }

    /// <summary>The number that was given.</summary>
    public string Given { get; }

    internal static decimal CheckedHours(decimal hours)
    {
        var given = hours.ToString(CultureInfo.InvariantCulture);
        return hours is >= 0 and <= MostHours && decimal.Round(hours, 2) == hours ? hours : throw new CaseNeedException(given, new LocalizedText(
            $"A case cannot need '{given}' hours. Give 0 to 10000, with at most two decimals.",
            $"Un dossier ne peut pas demander « {given} » heures. Indiquez de 0 à 10000, deux décimales au plus."));
    }

    internal static int CheckedVisits(int visits)
    {
        var given = visits.ToString(CultureInfo.InvariantCulture);
        return visits is >= 0 and <= MostVisits ? visits : throw new CaseNeedException(given, new LocalizedText(
            $"A case cannot need '{given}' visits. Give 0 to 1000.",
            $"Un dossier ne peut pas demander « {given} » visites. Indiquez de 0 à 1000."));
    }
}
