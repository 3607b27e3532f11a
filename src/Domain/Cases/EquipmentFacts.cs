using Sav.Domain.Coverage;

namespace Sav.Domain.Cases;

/// <summary>What the case is about.</summary>
public sealed record EquipmentFacts
{
    public required string ProductNumber { get; init; }

    /// <summary>Null: the product has no family.</summary>
    public string? ProductFamily { get; init; }

    /// <summary>Null: the product is known, but not which piece of it.</summary>
    public string? SerialNumber { get; init; }

    /// <summary>Null without a serial number.</summary>
    public EquipmentIdentity? Identity => SerialNumber is null ? null : new EquipmentIdentity(ProductNumber, SerialNumber);
}
