using System.Runtime.Serialization;

namespace Sav.Messages.Billing;

/// <summary>A payment on a document of a case or of a contract (sav.invoice.paid.v1). Several payments of one document add up.</summary>
[DataContract]
public sealed class InvoicePaid
{
    /// <summary>Id of the case row; null for a document of a contract.</summary>
    [DataMember(Name = "caseId", Order = 0)]
    public Guid? CaseId { get; set; }

    /// <summary>Id of the contract row; null for a document of a case.</summary>
    [DataMember(Name = "contractId", Order = 1)]
    public Guid? ContractId { get; set; }

    /// <summary>Key under which the document was asked for.</summary>
    [DataMember(Name = "idempotencyKey", Order = 2, IsRequired = true)]
    public string IdempotencyKey { get; set; } = "";

    /// <summary>Number of the ERP document.</summary>
    [DataMember(Name = "documentNumber", Order = 3, IsRequired = true)]
    public string DocumentNumber { get; set; } = "";

    /// <summary>What was paid: above 0.</summary>
    [DataMember(Name = "amount", Order = 4, IsRequired = true)]
    public decimal Amount { get; set; }

    /// <summary>ISO 4217 code.</summary>
    [DataMember(Name = "currency", Order = 5, IsRequired = true)]
    public string Currency { get; set; } = "";

    /// <summary>ISO date.</summary>
    [DataMember(Name = "paidOn", Order = 6, IsRequired = true)]
    public string PaidOn { get; set; } = "";
}
