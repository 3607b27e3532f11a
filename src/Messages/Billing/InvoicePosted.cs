using System.Runtime.Serialization;

namespace Sav.Messages.Billing;

/// <summary>The ERP posted a document for a closed case (sav.invoice.posted.v1).</summary>
[DataContract]
public sealed class InvoicePosted
{
    /// <summary>Id of the case row.</summary>
    [DataMember(Name = "caseId", Order = 0, IsRequired = true)]
    public Guid CaseId { get; set; }

    /// <summary>Key under which the billing was asked for.</summary>
    [DataMember(Name = "idempotencyKey", Order = 1, IsRequired = true)]
    public string IdempotencyKey { get; set; } = "";

    /// <summary>Number of the ERP document.</summary>
    [DataMember(Name = "documentNumber", Order = 2, IsRequired = true)]
    public string DocumentNumber { get; set; } = "";

    /// <summary><c>invoice</c>, or <c>costStatement</c> where nothing is due.</summary>
    [DataMember(Name = "kind", Order = 3, IsRequired = true)]
    public string Kind { get; set; } = "";

    /// <summary>What the customer owes.</summary>
    [DataMember(Name = "amountDue", Order = 4, IsRequired = true)]
    public decimal AmountDue { get; set; }

    /// <summary>What was booked to warranty or contract.</summary>
    [DataMember(Name = "coveredAmount", Order = 5, IsRequired = true)]
    public decimal CoveredAmount { get; set; }

    /// <summary>ISO 4217 code.</summary>
    [DataMember(Name = "currency", Order = 6, IsRequired = true)]
    public string Currency { get; set; } = "";

    /// <summary>UTC instant.</summary>
    [DataMember(Name = "postedOn", Order = 7, IsRequired = true)]
    public DateTime PostedOn { get; set; }
}
