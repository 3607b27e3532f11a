using System.Runtime.Serialization;

namespace Sav.Messages.Claims;

/// <summary>The supplier pays nothing of a claim (sav.claim.rejected.v1).</summary>
[DataContract]
public sealed class ClaimRejected
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

    /// <summary>Why, in the words of the supplier.</summary>
    [DataMember(Name = "reason", Order = 3, IsRequired = true)]
    public string Reason { get; set; } = "";

    /// <summary>UTC instant.</summary>
    [DataMember(Name = "decidedOn", Order = 4, IsRequired = true)]
    public DateTime DecidedOn { get; set; }
}
