using Sav.Domain.Calendars;
using Sav.Domain.Coverage;

namespace Sav.Domain.Contracts;

/// <summary>The days after its end in which an active contract that is not renewed yet still covers.</summary>
public static class GracePeriod
{
    /// <exception cref="GraceDaysException">Not between 0 and 92.</exception>
    public static void Require(int days) => _ = GraceDaysException.Checked(days);

    /// <summary>The last day that is covered, grace included.</summary>
    public static LocalDate LastCoveredDay(LocalDate lastDay, int graceDays) => lastDay.AddDays(graceDays);
}
