using System.Runtime.Serialization;

namespace Sav.Messages.Parts;

/// <summary>The carrier delivered all or some of what shipped (sav.parts.delivered.v1).</summary>
[DataContract]
public sealed class PartsDelivered
{
    /// <summary>Id of the case row.</summary>
    [DataMember(Name = "caseId", Order = 0, IsRequired = true)]
    public Guid CaseId { get; set; }

    /// <summary>Id of the part request row.</summary>
    [DataMember(Name = "partRequestId", Order = 1, IsRequired = true)]
    public Guid PartRequestId { get; set; }

    /// <summary>Number of the warehouse order.</summary>
    [DataMember(Name = "documentNumber", Order = 2, IsRequired = true)]
    public string DocumentNumber { get; set; } = "";

    /// <summary>Article number.</summary>
    [DataMember(Name = "article", Order = 3, IsRequired = true)]
    public string Article { get; set; } = "";

    /// <summary>Pieces delivered, 1 or more.</summary>
    [DataMember(Name = "quantity", Order = 4, IsRequired = true)]
    public int Quantity { get; set; }

    /// <summary>UTC instant.</summary>
    [DataMember(Name = "deliveredOn", Order = 5, IsRequired = true)]
    public DateTime DeliveredOn { get; set; }
}
