using Microsoft.Xrm.Sdk;
using Sav.Mappings.Crm;

namespace Sav.Functions.Inbound;

/// <summary>
/// How what the ERP says about a document changes the row that shows it, an invoice of a case or an instalment of a contract. Whatever
/// order it is said in, the end is the same: payments add up, and a cancellation is for good.
/// </summary>
internal static class DocumentRules
{
    public static Entity Apply(Entity current, DocumentPayment payment)
    {
        var paid = (current.GetAttributeValue<Money>(DocumentColumns.PaidAmount)?.Value ?? 0) + payment.Amount;
        var before = current.GetAttributeValue<DateTime?>(DocumentColumns.PaidOn);
        return new Entity(current.LogicalName, current.Id)
        {
            [DocumentColumns.Number] = payment.DocumentNumber,
            [DocumentColumns.PaidAmount] = new Money(paid),
            [DocumentColumns.PaidOn] = before > payment.PaidOn ? before : payment.PaidOn,
        };
    }

    public static Entity Apply(Entity current, DocumentCancellation cancellation)
    {
        var row = new Entity(current.LogicalName, current.Id) { [DocumentColumns.Number] = cancellation.DocumentNumber };
        var before = current.GetAttributeValue<DateTime?>(DocumentColumns.CancelledOn);
        if (before is null || cancellation.CancelledOn < before)
        {
            row[DocumentColumns.CancelledOn] = cancellation.CancelledOn;
            row[DocumentColumns.CancellationReason] = cancellation.Reason;
        }

        return row;
    }
}
