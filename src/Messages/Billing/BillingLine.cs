using System.Runtime.Serialization;

namespace Sav.Messages.Billing;

/// <summary>One line of work of a closed case and who pays for it.</summary>
[DataContract]
public sealed class BillingLine
{
    /// <summary>Id of the work line row.</summary>
    [DataMember(Name = "lineId", Order = 0, IsRequired = true)]
    public Guid LineId { get; set; }

    /// <summary><c>labour</c>, <c>travel</c>, <c>parts</c> or <c>assistance</c>.</summary>
    [DataMember(Name = "category", Order = 1, IsRequired = true)]
    public string Category { get; set; } = "";

    /// <summary>What was done.</summary>
    [DataMember(Name = "description", Order = 2, IsRequired = true)]
    public string Description { get; set; } = "";

    /// <summary>Article number of a part; null otherwise.</summary>
    [DataMember(Name = "article", Order = 3)]
    public string? Article { get; set; }

    /// <summary>Hours, kilometres or pieces; greater than 0, up to four decimals.</summary>
    [DataMember(Name = "quantity", Order = 4, IsRequired = true)]
    public decimal Quantity { get; set; }

    /// <summary>Price of one unit.</summary>
    [DataMember(Name = "unitPrice", Order = 5, IsRequired = true)]
    public decimal UnitPrice { get; set; }

    /// <summary>Quantity times unit price, to the cent.</summary>
    [DataMember(Name = "amount", Order = 6, IsRequired = true)]
    public decimal Amount { get; set; }

    /// <summary>Share of <see cref="Amount"/> that a coverage source pays.</summary>
    [DataMember(Name = "coveredAmount", Order = 7, IsRequired = true)]
    public decimal CoveredAmount { get; set; }

    /// <summary>Share of <see cref="Amount"/> that the customer pays.</summary>
    [DataMember(Name = "billableAmount", Order = 8, IsRequired = true)]
    public decimal BillableAmount { get; set; }

    /// <summary>Numbers of the coverage sources that pay, separated by <c>, </c>; null where none does.</summary>
    [DataMember(Name = "coveredBy", Order = 9)]
    public string? CoveredBy { get; set; }
}
