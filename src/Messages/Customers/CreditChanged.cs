using System.Runtime.Serialization;

namespace Sav.Messages.Customers;

/// <summary>The ERP stops a customer's credit, or gives it back (sav.credit.changed.v1).</summary>
[DataContract]
public sealed class CreditChanged
{
    /// <summary>The customer's number in the ERP.</summary>
    [DataMember(Name = "customerNumber", Order = 0, IsRequired = true)]
    public string CustomerNumber { get; set; } = "";

    /// <summary>Whether nothing more is done on account.</summary>
    [DataMember(Name = "onHold", Order = 1, IsRequired = true)]
    public bool OnHold { get; set; }

    /// <summary>UTC instant from which it holds; of two events, the later one counts. Whole seconds.</summary>
    [DataMember(Name = "since", Order = 2, IsRequired = true)]
    public DateTime Since { get; set; }

    /// <summary>Credit limit; null: not told.</summary>
    [DataMember(Name = "limit", Order = 3)]
    public decimal? Limit { get; set; }

    /// <summary>What the customer owes in all; null: not told.</summary>
    [DataMember(Name = "balance", Order = 4)]
    public decimal? Balance { get; set; }

    /// <summary>ISO 4217 code of both.</summary>
    [DataMember(Name = "currency", Order = 5)]
    public string? Currency { get; set; }
}
