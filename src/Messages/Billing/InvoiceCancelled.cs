using System.Runtime.Serialization;

namespace Sav.Messages.Billing;

/// <summary>The ERP cancelled a document of a case or of a contract: nothing is owed by it any more (sav.invoice.cancelled.v1).</summary>
[DataContract]
public sealed class InvoiceCancelled
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

    /// <summary>Why, in the words of the ERP.</summary>
    [DataMember(Name = "reason", Order = 4, IsRequired = true)]
    public string Reason { get; set; } = "";

    /// <summary>UTC instant.</summary>
    [DataMember(Name = "cancelledOn", Order = 5, IsRequired = true)]
    public DateTime CancelledOn { get; set; }
}
