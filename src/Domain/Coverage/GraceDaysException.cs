using System.Globalization;

namespace Sav.Domain.Coverage;

/// <summary>A grace period that is negative or longer than a quarter.</summary>
public sealed class GraceDaysException(int days) : InvalidFactsException(new LocalizedText(
    $"A grace period of '{days.ToString(CultureInfo.InvariantCulture)}' days is not allowed. Give 0 to 92 days.",
    $"Un délai de grâce de « {days.ToString(CultureInfo.InvariantCulture)} » jours n'est pas permis. Indiquez de 0 à 92 jours."))
{
    private const int Longest = 92;

    /// <summary>The number that was given.</summary>
    public int Days { get; } = days;

    internal static int Checked(int days) => days is >= 0 and <= Longest ? days : throw new GraceDaysException(days);
}
