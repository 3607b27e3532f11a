using Sav.Domain.Calendars;
using Sav.Domain.ServiceLevels;

namespace Sav.Benchmarks.Entitlement;

/// <summary>Four service levels in Paris, with the public holidays of a year.</summary>
internal static class SampleLevels
{
    public static readonly IanaZone Paris = IanaZone.Find("Europe/Paris");

    private static readonly IReadOnlyList<LocalDate> Holidays =
    [
        new(2026, 1, 1), new(2026, 4, 6), new(2026, 5, 1), new(2026, 5, 8), new(2026, 5, 14), new(2026, 5, 25), new(2026, 7, 14),
        new(2026, 8, 15), new(2026, 11, 1), new(2026, 11, 11), new(2026, 12, 25),
    ];

    public static readonly ServiceLevel Standard = Level("STANDARD", "Mo-Fr 09:00-17:00", response: 480, onSite: null, resolution: 2400);
    public static readonly ServiceLevel Bronze =
        Level("BRONZE", "Mo-Fr 08:00-12:00,13:30-18:00", response: 240, onSite: 1440, resolution: 1920);
    public static readonly ServiceLevel Silver = Level("SILVER", "Mo-Sa 07:00-20:00", response: 120, onSite: 480, resolution: 960);
    public static readonly ServiceLevel Gold = Level("GOLD", "24/7", response: 30, onSite: 240, resolution: 480);

    private static ServiceLevel Level(string code, string hours, int response, int? onSite, int resolution) => new()
    {
        Code = code,
        Hours = OpeningHours.Parse(hours),
        Holidays = Holidays,
        Zone = Paris,
        Normal = new Commitment { ResponseMinutes = response, OnSiteMinutes = onSite, ResolutionMinutes = resolution },
    };
}
