namespace Sav.Hub.Import;

/// <summary>One unit that was sold, where it stands now and until when its maker answers for it.</summary>
public sealed record ImportedEquipment
{
    /// <summary>Serial number; unique.</summary>
    public required string Serial { get; init; }

    /// <summary>Article number.</summary>
    public required string Article { get; init; }

    /// <summary>Number of the customer who holds it.</summary>
    public required string CustomerNumber { get; init; }

    /// <summary>Day of the sale.</summary>
    public required DateOnly SoldOn { get; init; }

    /// <summary>Number of the place where it stands; null: not told.</summary>
    public string? SiteNumber { get; init; }

    /// <summary>Day on which it was made; null: not told.</summary>
    public DateOnly? ManufacturedOn { get; init; }

    /// <summary>Day on which it was delivered; null: not told.</summary>
    public DateOnly? DeliveredOn { get; init; }

    /// <summary>Day on which it was put into service; null: not yet, or not told.</summary>
    public DateOnly? CommissionedOn { get; init; }

    /// <summary>The manufacturer's warranty by its length; null: it is given by its days, or there is none.</summary>
    public ImportedWarrantyTerms? WarrantyTerms { get; init; }

    /// <summary>Last day of the manufacturer's warranty, of its longest part; null: none, or it is given by its length.</summary>
    public DateOnly? WarrantyEnd { get; init; }

    /// <summary>Last day of labour; null: <see cref="WarrantyEnd"/>.</summary>
    public DateOnly? WarrantyLabourEnd { get; init; }

    /// <summary>Last day of travel; null: <see cref="WarrantyEnd"/>.</summary>
    public DateOnly? WarrantyTravelEnd { get; init; }

    /// <summary>Last day of parts; null: <see cref="WarrantyEnd"/>.</summary>
    public DateOnly? WarrantyPartsEnd { get; init; }

    /// <summary>What the warranty pays of labour, 0 to 100.</summary>
    public decimal WarrantyLabourPercent { get; init; } = 100;

    /// <summary>What the warranty pays of parts, 0 to 100.</summary>
    public decimal WarrantyPartsPercent { get; init; } = 100;

    /// <summary>What the warranty pays of travel, 0 to 100.</summary>
    public decimal WarrantyTravelPercent { get; init; } = 100;

    /// <summary>Last day of the legal guarantee; null: none.</summary>
    public DateOnly? GuaranteeEnd { get; init; }

    /// <summary>IANA zone in which these days count.</summary>
    public required string TimeZone { get; init; }
}
