namespace Sav.Platform.Simulators.Erp.Contracts;

/// <summary>Body of <c>POST /contract-invoices</c>.</summary>
internal sealed record ContractInvoiceContent(
    Guid ContractId,
    string ContractNumber,
    string CustomerNumber,
    string Currency,
    DateOnly PeriodStart,
    DateOnly PeriodEnd,
    decimal Amount,
    DateOnly DueOn);
