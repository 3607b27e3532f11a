using System.Runtime.Serialization;

namespace Sav.Messages.Billing;

/// <summary>What is to be billed for a closed case, as it stood at closure (sav.billing.requested.v1).</summary>
[DataContract]
public sealed class BillingRequested
{
    /// <summary>Permanent key of this effect, see <see cref="IdempotencyKeys.Billing"/>.</summary>
    [DataMember(Name = "idempotencyKey", Order = 0, IsRequired = true)]
    public string IdempotencyKey { get; set; } = "";

    /// <summary>Id of the case row.</summary>
    [DataMember(Name = "caseId", Order = 1, IsRequired = true)]
    public Guid CaseId { get; set; }

    /// <summary>Ticket number that staff and customer know.</summary>
    [DataMember(Name = "caseNumber", Order = 2, IsRequired = true)]
    public string CaseNumber { get; set; } = "";

    /// <summary>How many closures of the case had work to bill, this one included: 1, 2, ….</summary>
    [DataMember(Name = "revision", Order = 3, IsRequired = true)]
    public int Revision { get; set; }

    /// <summary>The customer's number in the ERP.</summary>
    [DataMember(Name = "customerNumber", Order = 4, IsRequired = true)]
    public string CustomerNumber { get; set; } = "";

    /// <summary>ISO 4217 code of every amount in this message.</summary>
    [DataMember(Name = "currency", Order = 5, IsRequired = true)]
    public string Currency { get; set; } = "";

    /// <summary>UTC instant of the closure.</summary>
    [DataMember(Name = "closedOn", Order = 6, IsRequired = true)]
    public DateTime ClosedOn { get; set; }

    /// <summary>Name of the outcome in force, for example <c>PartlyCovered</c>.</summary>
    [DataMember(Name = "outcome", Order = 7, IsRequired = true)]
    public string Outcome { get; set; } = "";

    /// <summary>SHA-256 (hex) of the decision that the split follows.</summary>
    [DataMember(Name = "decisionHash", Order = 8, IsRequired = true)]
    public string DecisionHash { get; set; } = "";

    /// <summary>The work done, line by line.</summary>
    [DataMember(Name = "lines", Order = 9, IsRequired = true)]
    public List<BillingLine> Lines { get; set; } = [];

    /// <summary>Total of all lines: covered plus billable.</summary>
    [DataMember(Name = "amount", Order = 10, IsRequired = true)]
    public decimal Amount { get; set; }

    /// <summary>What warranty and contract pay.</summary>
    [DataMember(Name = "coveredAmount", Order = 11, IsRequired = true)]
    public decimal CoveredAmount { get; set; }

    /// <summary>What the customer owes, taxes excluded.</summary>
    [DataMember(Name = "billableAmount", Order = 12, IsRequired = true)]
    public decimal BillableAmount { get; set; }

    /// <summary>Id of the row of sav_caseinvoice that shows what becomes of it.</summary>
    [DataMember(Name = "invoiceId", Order = 13)]
    public Guid InvoiceId { get; set; }
}
