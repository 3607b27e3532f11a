namespace Sav.Hub.Import;

/// <summary>A service contract.</summary>
public sealed record ImportedContract
{
    /// <summary>Contract number; unique.</summary>
    public required string Number { get; init; }

    /// <summary>Number of the customer who holds it.</summary>
    public required string CustomerNumber { get; init; }

    /// <summary>Code of its service level.</summary>
    public required string ServiceLevel { get; init; }

    /// <summary>First covered day.</summary>
    public required DateOnly StartsOn { get; init; }

    /// <summary>Last covered day.</summary>
    public required DateOnly EndsOn { get; init; }

    /// <summary>IANA zone in which these days count.</summary>
    public required string TimeZone { get; init; }

    /// <summary>Price for the whole term.</summary>
    public required decimal Price { get; init; }

    /// <summary>Where it stands.</summary>
    public ContractStatus Status { get; init; } = ContractStatus.Active;

    /// <summary>What it covers; at least one line.</summary>
    public required IReadOnlyList<ImportedContractLine> Lines { get; init; }
}
