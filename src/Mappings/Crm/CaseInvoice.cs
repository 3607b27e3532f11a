using Microsoft.Xrm.Sdk;

namespace Sav.Mappings.Crm;

/// <summary>
/// What a posted document changes on its case. Not the amounts: they are the closure's own, so that reconciliation compares two sides and
/// not one with its echo.
/// </summary>
public sealed record CaseInvoice
{
    /// <summary>The case.</summary>
    public Guid CaseId { get; init; }

    /// <summary>Number of the ERP document, invoice or cost statement.</summary>
    public string InvoiceNumber { get; init; } = "";

    /// <summary>The change as Dataverse takes it.</summary>
    public Entity ToEntity() => new(CaseColumns.Table, CaseId)
    {
        [CaseColumns.BillingStatus] = new OptionSetValue((int)BillingStatus.Invoiced),
        [CaseColumns.InvoiceNumber] = InvoiceNumber,
    };
}
