namespace Sav.Messages;

/// <summary>Names of the message types. A name ends in its version; a published version only ever gains optional members.</summary>
public static class MessageTypes
{
    /// <summary>A closed case is to be billed. Payload <see cref="Billing.BillingRequested"/>.</summary>
    public const string BillingRequested = "sav.billing.requested.v1";

    /// <summary>A part is wanted from the warehouse. Payload <see cref="Parts.PartsRequested"/>.</summary>
    public const string PartsRequested = "sav.parts.requested.v1";

    /// <summary>What has not shipped of a part request is to be cancelled. Payload <see cref="Parts.PartsCancelRequested"/>.</summary>
    public const string PartsCancelRequested = "sav.parts.cancelrequested.v1";

    /// <summary>A part goes back to the warehouse. Payload <see cref="Parts.PartsReturnRequested"/>.</summary>
    public const string PartsReturnRequested = "sav.parts.returnrequested.v1";

    /// <summary>The warehouse is to order an article. Payload <see cref="Parts.ReplenishmentOrdered"/>.</summary>
    public const string ReplenishmentOrdered = "sav.replenishment.ordered.v1";

    /// <summary>A supplier is to pay what its warranty or recall covered. Payload <see cref="Claims.ClaimRequested"/>.</summary>
    public const string ClaimRequested = "sav.claim.requested.v1";

    /// <summary>An out-of-contract request needs a quote. Payload <see cref="Quotes.QuoteRequested"/>.</summary>
    public const string QuoteRequested = "sav.quote.requested.v1";

    /// <summary>A period of a contract is to be billed. Payload <see cref="Contracts.InstalmentRequested"/>.</summary>
    public const string InstalmentRequested = "sav.instalment.requested.v1";

    /// <summary>A contract that ended early is to be credited. Payload <see cref="Contracts.CreditRequested"/>.</summary>
    public const string CreditRequested = "sav.credit.requested.v1";

    /// <summary>Staff gives back some of what a closure billed. Payload <see cref="Billing.CaseCreditRequested"/>.</summary>
    public const string CaseCreditRequested = "sav.casecredit.requested.v1";

    /// <summary>The ERP posted a document for a closed case. Payload <see cref="Billing.InvoicePosted"/>.</summary>
    public const string InvoicePosted = "sav.invoice.posted.v1";

    /// <summary>The customer paid an invoice of a case or of a contract. Payload <see cref="Billing.InvoicePaid"/>.</summary>
    public const string InvoicePaid = "sav.invoice.paid.v1";

    /// <summary>The ERP cancelled an invoice of a case or of a contract. Payload <see cref="Billing.InvoiceCancelled"/>.</summary>
    public const string InvoiceCancelled = "sav.invoice.cancelled.v1";

    /// <summary>The ERP stops a customer's credit, or gives it back. Payload <see cref="Customers.CreditChanged"/>.</summary>
    public const string CreditChanged = "sav.credit.changed.v1";

    /// <summary>A sold unit was delivered. Payload <see cref="InstalledEquipment.EquipmentDelivered"/>.</summary>
    public const string EquipmentDelivered = "sav.equipment.delivered.v1";

    /// <summary>A service contract was sold. Payload <see cref="Contracts.ContractSold"/>.</summary>
    public const string ContractSold = "sav.contract.sold.v1";

    /// <summary>The warehouse shipped. Payload <see cref="Parts.PartsShipped"/>.</summary>
    public const string PartsShipped = "sav.parts.shipped.v1";

    /// <summary>The warehouse ships later. Payload <see cref="Parts.PartsBackordered"/>.</summary>
    public const string PartsBackordered = "sav.parts.backordered.v1";

    /// <summary>The carrier delivered. Payload <see cref="Parts.PartsDelivered"/>.</summary>
    public const string PartsDelivered = "sav.parts.delivered.v1";

    /// <summary>The warehouse cancelled. Payload <see cref="Parts.PartsCancelled"/>.</summary>
    public const string PartsCancelled = "sav.parts.cancelled.v1";

    /// <summary>Returned parts arrived. Payload <see cref="Parts.PartsReturned"/>.</summary>
    public const string PartsReturned = "sav.parts.returned.v1";

    /// <summary>An article runs short. Payload <see cref="Parts.StockLow"/>.</summary>
    public const string StockLow = "sav.stock.low.v1";

    /// <summary>The supplier agreed to pay. Payload <see cref="Claims.ClaimAccepted"/>.</summary>
    public const string ClaimAccepted = "sav.claim.accepted.v1";

    /// <summary>The supplier pays nothing. Payload <see cref="Claims.ClaimRejected"/>.</summary>
    public const string ClaimRejected = "sav.claim.rejected.v1";

    /// <summary>The supplier paid. Payload <see cref="Claims.ClaimPaid"/>.</summary>
    public const string ClaimPaid = "sav.claim.paid.v1";

    /// <summary>The ERP issued a quote. Payload <see cref="Quotes.QuoteIssued"/>.</summary>
    public const string QuoteIssued = "sav.quote.issued.v1";

    /// <summary>The customer accepted. Payload <see cref="Quotes.QuoteAnswered"/>.</summary>
    public const string QuoteAccepted = "sav.quote.accepted.v1";

    /// <summary>The customer declined. Payload <see cref="Quotes.QuoteAnswered"/>.</summary>
    public const string QuoteDeclined = "sav.quote.declined.v1";

    /// <summary>The customer did not answer in time. Payload <see cref="Quotes.QuoteExpired"/>.</summary>
    public const string QuoteExpired = "sav.quote.expired.v1";
}
