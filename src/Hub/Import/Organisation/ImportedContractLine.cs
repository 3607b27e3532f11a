using Sav.Domain.Cases;

namespace Sav.Hub.Import;

/// <summary>What one line of a contract covers, and how much of it the contract pays.</summary>
public sealed record ImportedContractLine
{
    /// <summary><c>C-0007/1</c>; unique.</summary>
    public required string Number { get; init; }

    /// <summary>Coverage, or units paid in advance.</summary>
    public ContractLineKind Kind { get; init; }

    /// <summary>What the line is about.</summary>
    public required ContractScope Scope { get; init; }

    /// <summary>Serial number, for scope <see cref="ContractScope.Equipment"/> only.</summary>
    public string? EquipmentSerial { get; init; }

    /// <summary>Number of the place, for scope <see cref="ContractScope.Site"/> only.</summary>
    public string? SiteNumber { get; init; }

    /// <summary>Family, for scope <see cref="ContractScope.ProductFamily"/> only.</summary>
    public string? ProductFamily { get; init; }

    /// <summary>Whether it covers defects.</summary>
    public bool CoversDefects { get; init; } = true;

    /// <summary>Whether it covers help with use.</summary>
    public bool CoversUsageHelp { get; init; }

    /// <summary>Channels that it covers, at least one; null: all.</summary>
    public IReadOnlyList<CaseChannel>? Channels { get; init; }

    /// <summary>Numbers of the persons who may call on it, at least one; null: everybody.</summary>
    public IReadOnlyList<string>? NamedContacts { get; init; }

    /// <summary>Share of labour that the contract pays, 0 to 100.</summary>
    public decimal LabourPercent { get; init; }

    /// <summary>Share of travel that the contract pays, 0 to 100.</summary>
    public decimal TravelPercent { get; init; }

    /// <summary>Share of parts that the contract pays, 0 to 100.</summary>
    public decimal PartsPercent { get; init; }

    /// <summary>Share of assistance that the contract pays, 0 to 100.</summary>
    public decimal AssistancePercent { get; init; }

    /// <summary>What the customer pays first of each closure, 0 or more.</summary>
    public decimal Deductible { get; init; }

    /// <summary>The most that the line pays of each closure, greater than 0; null: no limit.</summary>
    public decimal? Cap { get; init; }

    /// <summary>What it grants until it is used up; null: it has no quota.</summary>
    public ImportedQuota? Quota { get; init; }
}
