using System.Runtime.Serialization;

namespace Sav.Messages.Parts;

/// <summary>A part wanted from the warehouse for a case (sav.parts.requested.v1).</summary>
[DataContract]
public sealed class PartsRequested
{
    /// <summary>Permanent key of this effect, see <see cref="IdempotencyKeys.Parts"/>.</summary>
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

    /// <summary>The customer's number in the ERP.</summary>
    [DataMember(Name = "customerNumber", Order = 4, IsRequired = true)]
    public string CustomerNumber { get; set; } = "";

    /// <summary>Article number.</summary>
    [DataMember(Name = "article", Order = 5, IsRequired = true)]
    public string Article { get; set; } = "";

    /// <summary>Pieces, 1 or more.</summary>
    [DataMember(Name = "quantity", Order = 6, IsRequired = true)]
    public int Quantity { get; set; }

    /// <summary>UTC instant.</summary>
    [DataMember(Name = "requestedOn", Order = 7, IsRequired = true)]
    public DateTime RequestedOn { get; set; }
}
