namespace Sav.Hub.Import;

/// <summary>The four levels that are sold, after a classic public offer, and the one that everybody has.</summary>
internal static class ServiceOffers
{
    private const string OfficeHours = "Mo-Fr 09:00-17:00";
    private const string Always = "24/7";
    private const int AtOnce = 0;
    private const int Hour = 60;
    private const int OfficeDay = 8 * Hour;

    /// <summary>What is sold, from the smallest to the largest. Weights add up to 100.</summary>
    public static IReadOnlyList<ServiceOffer> Sold(IReadOnlyList<DateOnly> holidays) =>
    [
        new(Bronze(holidays), 40, 4, 50, 0, 50, 0),
        new(Silver(holidays), 30, 7, 80, 50, 80, 50),
        new(Gold, 20, 11, 100, 80, 100, 100),
        new(Platinum, 10, 16, 100, 100, 100, 100),
    ];

    /// <summary>What applies where no contract gives a better one.</summary>
    public static ImportedServiceLevel Standard(IReadOnlyList<DateOnly> holidays) => new()
    {
        Code = ImportedServiceLevel.StandardCode,
        Name = "Standard",
        TimeZone = RegionTimeZones.Default,
        OpeningHours = OfficeHours,
        Holidays = holidays,
        Normal = Within(OfficeDay, onSite: null, 5 * OfficeDay),
        PartsDispatchDays = 5,
    };

    private static ImportedServiceLevel Bronze(IReadOnlyList<DateOnly> holidays) => new()
    {
        Code = "BRONZE",
        Name = "Bronze",
        TimeZone = RegionTimeZones.Default,
        OpeningHours = OfficeHours,
        Holidays = holidays,
        Normal = Within(4 * Hour, onSite: null, 3 * OfficeDay),
        PartsDispatchDays = 2,
    };

    private static ImportedServiceLevel Silver(IReadOnlyList<DateOnly> holidays) => new()
    {
        Code = "SILVER",
        Name = "Silver",
        TimeZone = RegionTimeZones.Default,
        OpeningHours = OfficeHours,
        Holidays = holidays,
        Normal = Within(AtOnce, onSite: null, 2 * OfficeDay),
        Urgent = Within(AtOnce, 4 * Hour, OfficeDay),
        PartsDispatchDays = 2,
    };

    private static ImportedServiceLevel Gold => new()
    {
        Code = "GOLD",
        Name = "Gold",
        TimeZone = RegionTimeZones.Default,
        OpeningHours = Always,
        OnSiteHours = OfficeHours,
        Normal = Within(AtOnce, 4 * Hour, 24 * Hour),
        PartsDispatchDays = 1,
    };

    private static ImportedServiceLevel Platinum => new()
    {
        Code = "PLATINUM",
        Name = "Platinum",
        TimeZone = RegionTimeZones.Default,
        OpeningHours = Always,
        Normal = Within(AtOnce, 2 * Hour, 12 * Hour),
        PartsDispatchDays = 1,
    };

    private static ImportedCommitment Within(int response, int? onSite, int resolution) =>
        new() { ResponseMinutes = response, OnSiteMinutes = onSite, ResolutionMinutes = resolution };
}
