namespace Sav.Hub.Import;

/// <summary>The four levels that are sold, after a classic public offer, and the one that everybody has.</summary>
internal static class ServiceOffers
{
    private const string OfficeHours = "Mo-Fr 09:00-17:00";
    private const string Always = "24/7";

    // "Taken up at once": a quarter of an hour is what a manned desk can promise.
    private const int AtOnce = 15;

    /// <summary>What is sold, from the smallest to the largest. Weights add up to 100.</summary>
    public static IReadOnlyList<ServiceOffer> Sold(IReadOnlyList<DateOnly> holidays) =>
    [
        new(Level("BRONZE", "Bronze", OfficeHours, holidays, 4 * 60, null, 3 * 480, 2), 40, 4, 50, 0, 50, 0),
        new(Level("SILVER", "Silver", OfficeHours, holidays, AtOnce, 4 * 60, 2 * 480, 2), 30, 7, 80, 50, 80, 50),
        new(Level("GOLD", "Gold", Always, [], AtOnce, 4 * 60, 24 * 60, 1), 20, 11, 100, 80, 100, 100),
        new(Level("PLATINUM", "Platinum", Always, [], AtOnce, 2 * 60, 12 * 60, 1), 10, 16, 100, 100, 100, 100),
    ];

    /// <summary>What applies where no contract gives a better one.</summary>
    public static ImportedServiceLevel Standard(IReadOnlyList<DateOnly> holidays) =>
        Level(ImportedServiceLevel.StandardCode, "Standard", OfficeHours, holidays, 8 * 60, null, 5 * 480, 5);

    private static ImportedServiceLevel Level(
        string code,
        string name,
        string hours,
        IReadOnlyList<DateOnly> holidays,
        int response,
        int? onSite,
        int resolution,
        int partsDays) => new()
    {
        Code = code,
        Name = name,
        TimeZone = RegionTimeZones.Default,
        OpeningHours = hours,
        Holidays = holidays,
        ResponseMinutes = response,
        OnSiteMinutes = onSite,
        ResolutionMinutes = resolution,
        PartsDispatchDays = partsDays,
    };
}
