namespace Sav.Platform.Simulators.Erp.Sales;

/// <summary>A service contract that was sold.</summary>
internal sealed record SoldContract(
    string ContractNumber,
    string ServiceLevelCode,
    DateOnly StartsOn,
    DateOnly EndsOn,
    decimal Price,
    string Currency,
    IReadOnlyList<SoldContractLine> Lines,
    string? BillingInterval = null);
