using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Sav.Mappings.Crm;

namespace Sav.Functions.Inbound;

/// <summary>The status of a closure's document, as it follows from everything that was said about it.</summary>
internal static class CaseInvoiceRules
{
    /// <summary>What is needed of the row.</summary>
    public static ColumnSet Columns { get; } = new(
        CaseInvoiceColumns.Case,
        CaseInvoiceColumns.Status,
        CaseInvoiceColumns.BilledAmount,
        CaseInvoiceColumns.Currency,
        DocumentColumns.Number,
        DocumentColumns.PaidAmount,
        DocumentColumns.PaidOn,
        DocumentColumns.CancelledOn);

    public static Entity Apply(Entity current, PostedDocument posted) => WithStatus(current, new Entity(current.LogicalName, current.Id)
    {
        [DocumentColumns.Number] = posted.DocumentNumber,
        [CaseInvoiceColumns.Kind] = new OptionSetValue((int)posted.Kind),
        [CaseInvoiceColumns.PostedOn] = posted.PostedOn,
    });

    /// <summary>Adds the status that the row has with a change.</summary>
    public static Entity WithStatus(Entity current, Entity change)
    {
        change[CaseInvoiceColumns.Status] = new OptionSetValue((int)StatusOf(current, change));
        return change;
    }

    private static InvoiceStatus StatusOf(Entity current, Entity change)
    {
        var billed = current.GetAttributeValue<Money>(CaseInvoiceColumns.BilledAmount)?.Value ?? 0;
        var paid = After<Money>(current, change, DocumentColumns.PaidAmount)?.Value ?? 0;
        return After<DateTime?>(current, change, DocumentColumns.CancelledOn) is not null ? InvoiceStatus.Cancelled
            : paid > 0 && paid >= billed ? InvoiceStatus.Paid
            : InvoiceStatus.Posted;
    }

    private static T? After<T>(Entity current, Entity change, string column) =>
        (change.Contains(column) ? change : current).GetAttributeValue<T?>(column);
}
