using System.Runtime.Serialization;

namespace Sav.Messages.Parts;

/// <summary>Returned parts arrived at the warehouse (sav.parts.returned.v1).</summary>
[DataContract]
public sealed class PartsReturned
{
    /// <summary>Id of the case row.</summary>
    [DataMember(Name = "caseId", Order = 0, IsRequired = true)]
    public Guid CaseId { get; set; }

    /// <summary>Id of the part request row.</summary>
    [DataMember(Name = "partRequestId", Order = 1, IsRequired = true)]
    public Guid PartRequestId { get; set; }

    /// <summary>Number of the return.</summary>
    [DataMember(Name = "documentNumber", Order = 2, IsRequired = true)]
    public string DocumentNumber { get; set; } = "";

    /// <summary>Article number.</summary>
    [DataMember(Name = "article", Order = 3, IsRequired = true)]
    public string Article { get; set; } = "";

    /// <summary>Pieces that arrived, 1 or more.</summary>
    [DataMember(Name = "quantity", Order = 4, IsRequired = true)]
    public int Quantity { get; set; }

    /// <summary><c>reusable</c>, <c>defective</c> or <c>damaged</c>.</summary>
    [DataMember(Name = "condition", Order = 5, IsRequired = true)]
    public string Condition { get; set; } = "";

    /// <summary>UTC instant.</summary>
    [DataMember(Name = "receivedOn", Order = 6, IsRequired = true)]
    public DateTime ReceivedOn { get; set; }
}
