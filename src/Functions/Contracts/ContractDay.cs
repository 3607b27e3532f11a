namespace Sav.Functions.Contracts;

/// <summary>Which day it is, where a contract counts its days.</summary>
internal static class ContractDay
{
    // The first place on earth where a day begins is 14 hours ahead of UTC.
    private static readonly TimeSpan _farthestEast = TimeSpan.FromHours(14);

    /// <param name="zone">IANA name.</param>
    public static DateTime Today(string zone, DateTimeOffset now) =>
        TimeZoneInfo.ConvertTime(now, TimeZoneInfo.FindSystemTimeZoneById(zone)).Date;

    /// <summary>The latest day that it can be anywhere: what is later is not due in any zone.</summary>
    public static DateTime LatestAnywhere(DateTimeOffset now) => (now.UtcDateTime + _farthestEast).Date;
}
