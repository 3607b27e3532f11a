using System.Runtime.Serialization;

namespace Sav.Messages.Parts;

/// <summary>The warehouse will ship all or some of a part request later (sav.parts.backordered.v1).</summary>
[DataContract]
public sealed class PartsBackordered
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

    /// <summary>Pieces still to come, 1 or more.</summary>
    [DataMember(Name = "quantity", Order = 4, IsRequired = true)]
    public int Quantity { get; set; }

    /// <summary>ISO date on which the warehouse expects them.</summary>
    [DataMember(Name = "expectedOn", Order = 5, IsRequired = true)]
    public string ExpectedOn { get; set; } = "";

    /// <summary>Which announcement of this order it is: 1, 2, …; a later one has the date that counts. Null: the only one.</summary>
    [DataMember(Name = "revision", Order = 6)]
    public int? Revision { get; set; }
}
