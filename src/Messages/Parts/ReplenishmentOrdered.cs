using System.Runtime.Serialization;

namespace Sav.Messages.Parts;

/// <summary>Staff approved a replenishment proposal (sav.replenishment.ordered.v1).</summary>
[DataContract]
public sealed class ReplenishmentOrdered
{
    /// <summary>Permanent key of this effect, see <see cref="IdempotencyKeys.Replenishment"/>.</summary>
    [DataMember(Name = "idempotencyKey", Order = 0, IsRequired = true)]
    public string IdempotencyKey { get; set; } = "";

    /// <summary>Id of the proposal row.</summary>
    [DataMember(Name = "proposalId", Order = 1, IsRequired = true)]
    public Guid ProposalId { get; set; }

    /// <summary>Article number.</summary>
    [DataMember(Name = "article", Order = 2, IsRequired = true)]
    public string Article { get; set; } = "";

    /// <summary>Pieces, 1 or more.</summary>
    [DataMember(Name = "quantity", Order = 3, IsRequired = true)]
    public int Quantity { get; set; }

    /// <summary>UTC instant.</summary>
    [DataMember(Name = "requestedOn", Order = 4, IsRequired = true)]
    public DateTime RequestedOn { get; set; }
}
