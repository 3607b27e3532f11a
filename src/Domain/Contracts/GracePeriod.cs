using Sav.Domain.Calendars;

namespace Sav.Domain.Contracts;

/// <summary>The days after its end in which an active contract that is not renewed yet still covers.</summary>
public static class GracePeriod
{
    public const int LongestDays = 92;

    /// <exception cref="ContractException">Not between 0 and 92.</exception>
    public static void Require(int days)
    {
        if (days is < 0 or > LongestDays)
        {
            throw new ContractException(
                $"The grace period is '{days}' days. Give 0 to {LongestDays}.",
                $"Le délai de grâce est de « {days} » jours. Donnez de 0 à {LongestDays}.");
        }
    }

    /// <summary>The last day that is covered, grace included.</summary>
    public static LocalDate LastCoveredDay(LocalDate lastDay, int graceDays) => lastDay.AddDays(graceDays);
}
