using System.Runtime.Serialization;

namespace Sav.Messages.Billing;

/// <summary>Staff gives back some of what a closure billed (sav.casecredit.requested.v1).</summary>
[DataContract]
public sealed class CaseCreditRequested
{
    /// <summary>See <see cref="IdempotencyKeys.CaseCredit"/>.</summary>
    [DataMember(Name = "idempotencyKey", Order = 0, IsRequired = true)]
    public string IdempotencyKey { get; set; } = "";

    /// <summary>Id of the case row.</summary>
    [DataMember(Name = "caseId", Order = 1, IsRequired = true)]
    public Guid CaseId { get; set; }

    /// <summary>Ticket number.</summary>
    [DataMember(Name = "caseNumber", Order = 2, IsRequired = true)]
    public string CaseNumber { get; set; } = "";

    /// <summary>Id of the row of sav_casecredit.</summary>
    [DataMember(Name = "creditId", Order = 3, IsRequired = true)]
    public Guid CreditId { get; set; }

    /// <summary>The customer's number in the ERP.</summary>
    [DataMember(Name = "customerNumber", Order = 4, IsRequired = true)]
    public string CustomerNumber { get; set; } = "";

    /// <summary>ISO 4217 code of the document and the credit.</summary>
    [DataMember(Name = "currency", Order = 5, IsRequired = true)]
    public string Currency { get; set; } = "";

    /// <summary>Key under which the closure was billed.</summary>
    [DataMember(Name = "invoiceKey", Order = 6, IsRequired = true)]
    public string InvoiceKey { get; set; } = "";

    /// <summary>Number of its document; null where it is not known.</summary>
    [DataMember(Name = "invoiceNumber", Order = 7)]
    public string? InvoiceNumber { get; set; }

    /// <summary>Why, in the words of staff.</summary>
    [DataMember(Name = "reason", Order = 8, IsRequired = true)]
    public string Reason { get; set; } = "";

    /// <summary>What is given back: above 0, to the cent.</summary>
    [DataMember(Name = "amount", Order = 9, IsRequired = true)]
    public decimal Amount { get; set; }

    /// <summary>UTC instant.</summary>
    [DataMember(Name = "requestedOn", Order = 10, IsRequired = true)]
    public DateTime RequestedOn { get; set; }
}
