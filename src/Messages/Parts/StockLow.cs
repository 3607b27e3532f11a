using System.Runtime.Serialization;

namespace Sav.Messages.Parts;

/// <summary>The warehouse has less of an article than its minimum (sav.stock.low.v1).</summary>
[DataContract]
public sealed class StockLow
{
    /// <summary>Article number.</summary>
    [DataMember(Name = "article", Order = 0, IsRequired = true)]
    public string Article { get; set; } = "";

    /// <summary>Pieces in stock, over all locations.</summary>
    [DataMember(Name = "available", Order = 1, IsRequired = true)]
    public int Available { get; set; }

    /// <summary>Pieces that should be in stock.</summary>
    [DataMember(Name = "minimum", Order = 2, IsRequired = true)]
    public int Minimum { get; set; }

    /// <summary>Pieces to order, 1 or more.</summary>
    [DataMember(Name = "proposedQuantity", Order = 3, IsRequired = true)]
    public int ProposedQuantity { get; set; }

    /// <summary>UTC instant.</summary>
    [DataMember(Name = "observedOn", Order = 4, IsRequired = true)]
    public DateTime ObservedOn { get; set; }
}
