namespace Sav.Hub.Import;

/// <summary>IANA zones of countries and of the states of large ones; where a state has several, that of most of its people.</summary>
internal static class RegionTimeZones
{
    /// <summary>Zone of the company itself.</summary>
    public const string Default = "Europe/Paris";

    private static readonly Dictionary<string, string> ZoneOf = Expand(
        ("Europe/Paris", "FR"),
        ("Europe/Berlin", "DE"),
        ("Europe/London", "GB"),
        ("America/New_York", "US-CT US-DC US-DE US-FL US-GA US-IN US-KY US-MA US-MD US-ME US-MI"),
        ("America/New_York", "US-NC US-NH US-NJ US-NY US-OH US-PA US-RI US-SC US-VA US-VT US-WV"),
        ("America/Chicago", "US-AL US-AR US-IA US-IL US-KS US-LA US-MN US-MO US-MS US-ND US-NE US-OK US-SD US-TN US-TX US-WI"),
        ("America/Denver", "US-CO US-MT US-NM US-UT US-WY"),
        ("America/Boise", "US-ID"),
        ("America/Phoenix", "US-AZ"),
        ("America/Los_Angeles", "US-CA US-NV US-OR US-WA"),
        ("America/Anchorage", "US-AK"),
        ("Pacific/Honolulu", "US-HI"),
        ("America/Puerto_Rico", "US-PR VI"),
        ("Pacific/Guam", "US-GU MP"),
        ("Pacific/Pago_Pago", "AS"),
        ("Pacific/Majuro", "MH"),
        ("Pacific/Palau", "PW"),
        ("Pacific/Pohnpei", "FM"),
        ("America/Vancouver", "CA-BC"),
        ("America/Edmonton", "CA-AB CA-NT"),
        ("America/Whitehorse", "CA-YT"),
        ("America/Regina", "CA-SK"),
        ("America/Winnipeg", "CA-MB"),
        ("America/Toronto", "CA-ON CA-QC"),
        ("America/Halifax", "CA-NB CA-NS CA-PE"),
        ("America/St_Johns", "CA-NF CA-LB"),
        ("Australia/Sydney", "AU-NSW"),
        ("Australia/Brisbane", "AU-QLD"),
        ("Australia/Adelaide", "AU-SA"),
        ("Australia/Hobart", "AU-TAS"),
        ("Australia/Melbourne", "AU-VIC"));

    /// <summary>The zone of a state, or of its country where that has one only; null: not known here.</summary>
    public static string? Find(string country, string state) =>
        ZoneOf.GetValueOrDefault($"{country}-{state}") ?? ZoneOf.GetValueOrDefault(country);

    private static Dictionary<string, string> Expand(params (string Zone, string Regions)[] zones) =>
        zones
            .SelectMany(zone => zone.Regions.Split(' ').Select(region => (Region: region, zone.Zone)))
            .ToDictionary(pair => pair.Region, pair => pair.Zone);
}
