using System.Runtime.Serialization;

namespace Sav.Messages.Claims;

/// <summary>What a manufacturer owes for work that its warranty or recall covered (sav.claim.requested.v1).</summary>
[DataContract]
public sealed class ClaimRequested
{
    /// <summary>Permanent key of this effect, see <see cref="IdempotencyKeys.Claim"/>.</summary>
    [DataMember(Name = "idempotencyKey", Order = 0, IsRequired = true)]
    public string IdempotencyKey { get; set; } = "";

    /// <summary>Id of the case row.</summary>
    [DataMember(Name = "caseId", Order = 1, IsRequired = true)]
    public Guid CaseId { get; set; }

    /// <summary>Ticket number.</summary>
    [DataMember(Name = "caseNumber", Order = 2, IsRequired = true)]
    public string CaseNumber { get; set; } = "";

    /// <summary>Id of the supplier claim row.</summary>
    [DataMember(Name = "claimId", Order = 3, IsRequired = true)]
    public Guid ClaimId { get; set; }

    /// <summary>Closure that billed the work: 1, 2, …</summary>
    [DataMember(Name = "revision", Order = 4, IsRequired = true)]
    public int Revision { get; set; }

    /// <summary>The supplier's number in the ERP.</summary>
    [DataMember(Name = "supplierNumber", Order = 5, IsRequired = true)]
    public string SupplierNumber { get; set; } = "";

    /// <summary><c>warranty</c> or <c>recall</c>.</summary>
    [DataMember(Name = "source", Order = 6, IsRequired = true)]
    public string Source { get; set; } = "";

    /// <summary>Number of the coverage source.</summary>
    [DataMember(Name = "sourceNumber", Order = 7, IsRequired = true)]
    public string SourceNumber { get; set; } = "";

    /// <summary>Article number of the unit.</summary>
    [DataMember(Name = "article", Order = 8)]
    public string? Article { get; set; }

    /// <summary>Serial number of the unit.</summary>
    [DataMember(Name = "equipmentSerial", Order = 9)]
    public string? EquipmentSerial { get; set; }

    /// <summary>ISO 4217.</summary>
    [DataMember(Name = "currency", Order = 10, IsRequired = true)]
    public string Currency { get; set; } = "";

    /// <summary>UTC instant.</summary>
    [DataMember(Name = "closedOn", Order = 11, IsRequired = true)]
    public DateTime ClosedOn { get; set; }

    /// <summary>Labour that the source covered.</summary>
    [DataMember(Name = "labourAmount", Order = 12, IsRequired = true)]
    public decimal LabourAmount { get; set; }

    /// <summary>Travel that the source covered.</summary>
    [DataMember(Name = "travelAmount", Order = 13, IsRequired = true)]
    public decimal TravelAmount { get; set; }

    /// <summary>Parts that the source covered.</summary>
    [DataMember(Name = "partsAmount", Order = 14, IsRequired = true)]
    public decimal PartsAmount { get; set; }

    /// <summary>Assistance that the source covered.</summary>
    [DataMember(Name = "assistanceAmount", Order = 15, IsRequired = true)]
    public decimal AssistanceAmount { get; set; }

    /// <summary>Sum of the categories.</summary>
    [DataMember(Name = "amount", Order = 16, IsRequired = true)]
    public decimal Amount { get; set; }
}
