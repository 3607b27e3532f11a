namespace Sav.Domain.Coverage;

/// <summary>What a source covers: one piece of equipment, a site, every product of a family, or everything its holder has.</summary>
public sealed record CoverageScope
{
    private CoverageScope(ScopeKind kind)
    {
        Kind = kind;
    }

    /// <summary>Everything that the holder has.</summary>
    public static CoverageScope WholeCustomer { get; } = new(ScopeKind.Customer);

    public ScopeKind Kind { get; }

    /// <summary>Set for <see cref="ScopeKind.Equipment"/>.</summary>
    public EquipmentIdentity? Equipment { get; private init; }

    /// <summary>Number of the site; set for <see cref="ScopeKind.Site"/>.</summary>
    public string? Site { get; private init; }

    /// <summary>Set for <see cref="ScopeKind.ProductFamily"/>.</summary>
    public string? ProductFamily { get; private init; }

    public static CoverageScope OfEquipment(EquipmentIdentity equipment) => new(ScopeKind.Equipment) { Equipment = equipment };

    public static CoverageScope OfSite(string site) => new(ScopeKind.Site) { Site = site };

    public static CoverageScope OfProductFamily(string family) => new(ScopeKind.ProductFamily) { ProductFamily = family };
}
