using System.Runtime.Serialization;

namespace Sav.Messages.Parts;

/// <summary>The warehouse cancelled what had not shipped (sav.parts.cancelled.v1).</summary>
[DataContract]
public sealed class PartsCancelled
{
    /// <summary>Id of the case row.</summary>
    [DataMember(Name = "caseId", Order = 0, IsRequired = true)]
    public Guid CaseId { get; set; }

    /// <summary>Id of the part request row.</summary>
    [DataMember(Name = "partRequestId", Order = 1, IsRequired = true)]
    public Guid PartRequestId { get; set; }

    /// <summary>Number of the cancellation.</summary>
    [DataMember(Name = "documentNumber", Order = 2, IsRequired = true)]
    public string DocumentNumber { get; set; } = "";

    /// <summary>Number of the warehouse order.</summary>
    [DataMember(Name = "orderNumber", Order = 3, IsRequired = true)]
    public string OrderNumber { get; set; } = "";

    /// <summary>Article number.</summary>
    [DataMember(Name = "article", Order = 4, IsRequired = true)]
    public string Article { get; set; } = "";

    /// <summary>Pieces cancelled; 0: all had shipped.</summary>
    [DataMember(Name = "quantity", Order = 5, IsRequired = true)]
    public int Quantity { get; set; }

    /// <summary>UTC instant.</summary>
    [DataMember(Name = "cancelledOn", Order = 6, IsRequired = true)]
    public DateTime CancelledOn { get; set; }
}
