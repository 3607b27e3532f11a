using System.Runtime.Serialization;

namespace Sav.Messages.Claims;

/// <summary>The supplier paid a claim (sav.claim.paid.v1).</summary>
[DataContract]
public sealed class ClaimPaid
{
    /// <summary>Id of the case row.</summary>
    [DataMember(Name = "caseId", Order = 0, IsRequired = true)]
    public Guid CaseId { get; set; }

    /// <summary>Id of the supplier claim row.</summary>
    [DataMember(Name = "claimId", Order = 1, IsRequired = true)]
    public Guid ClaimId { get; set; }

    /// <summary>Number of the claim in the ERP.</summary>
    [DataMember(Name = "claimNumber", Order = 2, IsRequired = true)]
    public string ClaimNumber { get; set; } = "";

    /// <summary>What was paid.</summary>
    [DataMember(Name = "amount", Order = 3, IsRequired = true)]
    public decimal Amount { get; set; }

    /// <summary>ISO 4217.</summary>
    [DataMember(Name = "currency", Order = 4, IsRequired = true)]
    public string Currency { get; set; } = "";

    /// <summary>UTC instant.</summary>
    [DataMember(Name = "paidOn", Order = 5, IsRequired = true)]
    public DateTime PaidOn { get; set; }
}
