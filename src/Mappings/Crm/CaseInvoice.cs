using Microsoft.Xrm.Sdk;

namespace Sav.Mappings.Crm;

/// <summary>What a posted document changes on its case.</summary>
public sealed record CaseInvoice
{
    /// <summary>The case.</summary>
    public Guid CaseId { get; init; }

    /// <summary>Number of the ERP document, invoice or cost statement.</summary>
    public string InvoiceNumber { get; init; } = "";

    /// <summary>What the customer owes.</summary>
    public Money BilledAmount { get; init; } = new();

    /// <summary>What warranty and contract paid.</summary>
    public Money CoveredAmount { get; init; } = new();

    /// <summary>The change as Dataverse takes it.</summary>
    public Entity ToEntity() => new(CaseColumns.Table, CaseId)
    {
        [CaseColumns.BillingStatus] = new OptionSetValue((int)BillingStatus.Invoiced),
        [CaseColumns.InvoiceNumber] = InvoiceNumber,
        [CaseColumns.BilledAmount] = BilledAmount,
        [CaseColumns.CoveredAmount] = CoveredAmount,
    };
}
