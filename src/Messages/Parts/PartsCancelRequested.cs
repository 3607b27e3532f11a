using System.Runtime.Serialization;

namespace Sav.Messages.Parts;

/// <summary>What has not shipped of a part request is not wanted any more (sav.parts.cancelrequested.v1).</summary>
[DataContract]
public sealed class PartsCancelRequested
{
    /// <summary>Permanent key of this effect, see <see cref="IdempotencyKeys.PartsCancellation"/>.</summary>
    [DataMember(Name = "idempotencyKey", Order = 0, IsRequired = true)]
    public string IdempotencyKey { get; set; } = "";

    /// <summary>Id of the case row.</summary>
    [DataMember(Name = "caseId", Order = 1, IsRequired = true)]
    public Guid CaseId { get; set; }

    /// <summary>Ticket number.</summary>
    [DataMember(Name = "caseNumber", Order = 2, IsRequired = true)]
    public string CaseNumber { get; set; } = "";

    /// <summary>Id of the part request row.</summary>
    [DataMember(Name = "partRequestId", Order = 3, IsRequired = true)]
    public Guid PartRequestId { get; set; }

    /// <summary>Key under which the part was ordered, see <see cref="IdempotencyKeys.Parts"/>.</summary>
    [DataMember(Name = "orderKey", Order = 4, IsRequired = true)]
    public string OrderKey { get; set; } = "";

    /// <summary>Article number.</summary>
    [DataMember(Name = "article", Order = 5, IsRequired = true)]
    public string Article { get; set; } = "";

    /// <summary>UTC instant.</summary>
    [DataMember(Name = "requestedOn", Order = 6, IsRequired = true)]
    public DateTime RequestedOn { get; set; }
}
