using Sav.Domain.Calendars;

namespace Sav.Domain.InstalledEquipment;

/// <summary>Until when a unit is covered by what came with it. All are last covered days; null: no such coverage.</summary>
public sealed record UnitCoverage
{
    public static readonly UnitCoverage None = new();

    /// <summary>Of the warranty as a whole: on this day something is still covered.</summary>
    public LocalDate? WarrantyEnd { get; init; }

    public LocalDate? LabourEnd { get; init; }

    public LocalDate? TravelEnd { get; init; }

    public LocalDate? PartsEnd { get; init; }

    public LocalDate? GuaranteeEnd { get; init; }

    /// <summary>Refuses coverage that outlasts that of the unit whose place this one took, even by one category.</summary>
    /// <exception cref="SecondLifeException">It does.</exception>
    public void RequireWithin(UnitCoverage replaced)
    {
        Require(WarrantyEnd, replaced.WarrantyEnd, new LocalizedText("warranty", "garantie constructeur"));
        Require(LabourEnd, replaced.LabourEnd, new LocalizedText("warranty on labour", "garantie sur la main-d'œuvre"));
        Require(TravelEnd, replaced.TravelEnd, new LocalizedText("warranty on travel", "garantie sur le déplacement"));
        Require(PartsEnd, replaced.PartsEnd, new LocalizedText("warranty on parts", "garantie sur les pièces"));
        Require(GuaranteeEnd, replaced.GuaranteeEnd, new LocalizedText("legal guarantee", "garantie légale"));
    }

    private static void Require(LocalDate? end, LocalDate? limit, LocalizedText what)
    {
        if (end is { } day && (limit is null || day > limit))
        {
            throw new SecondLifeException(what, day, limit);
        }
    }
}
