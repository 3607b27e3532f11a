using System.Runtime.Serialization;

namespace Sav.Messages.Parts;

/// <summary>A part goes back to the warehouse (sav.parts.returnrequested.v1).</summary>
[DataContract]
public sealed class PartsReturnRequested
{
    /// <summary>Permanent key of this effect, see <see cref="IdempotencyKeys.PartsReturn"/>.</summary>
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

    /// <summary>Pieces, 1 or more.</summary>
    [DataMember(Name = "quantity", Order = 6, IsRequired = true)]
    public int Quantity { get; set; }

    /// <summary><c>defective</c>: the old part that was replaced; <c>unused</c>: one that shipped and was not needed.</summary>
    [DataMember(Name = "reason", Order = 7, IsRequired = true)]
    public string Reason { get; set; } = "";

    /// <summary>UTC instant.</summary>
    [DataMember(Name = "requestedOn", Order = 8, IsRequired = true)]
    public DateTime RequestedOn { get; set; }
}
