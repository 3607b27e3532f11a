using System.Runtime.Serialization;

namespace Sav.Messages.Contracts;

/// <summary>A service contract was sold (sav.contract.sold.v1).</summary>
[DataContract]
public sealed class ContractSold
{
    /// <summary>Number that it is known by.</summary>
    [DataMember(Name = "contractNumber", Order = 0, IsRequired = true)]
    public string ContractNumber { get; set; } = "";

    /// <summary>Number of the customer who holds it.</summary>
    [DataMember(Name = "customerNumber", Order = 1, IsRequired = true)]
    public string CustomerNumber { get; set; } = "";

    /// <summary>Code of the service level that was sold.</summary>
    [DataMember(Name = "serviceLevelCode", Order = 2, IsRequired = true)]
    public string ServiceLevelCode { get; set; } = "";

    /// <summary>ISO date, first covered day.</summary>
    [DataMember(Name = "startsOn", Order = 3, IsRequired = true)]
    public string StartsOn { get; set; } = "";

    /// <summary>ISO date, last covered day.</summary>
    [DataMember(Name = "endsOn", Order = 4, IsRequired = true)]
    public string EndsOn { get; set; } = "";

    /// <summary>IANA zone in which the days count; null: that of the customer.</summary>
    [DataMember(Name = "timeZone", Order = 5)]
    public string? TimeZone { get; set; }

    /// <summary>Price of the whole term, 0 or more.</summary>
    [DataMember(Name = "price", Order = 6, IsRequired = true)]
    public decimal Price { get; set; }

    /// <summary>ISO 4217 code.</summary>
    [DataMember(Name = "currency", Order = 7, IsRequired = true)]
    public string Currency { get; set; } = "";

    /// <summary><c>monthly</c>, <c>quarterly</c>, <c>halfYearly</c>, <c>yearly</c> or <c>once</c>; null: the hub bills nothing.</summary>
    [DataMember(Name = "billingInterval", Order = 8)]
    public string? BillingInterval { get; set; }

    /// <summary>At least one.</summary>
    [DataMember(Name = "lines", Order = 9, IsRequired = true)]
    public List<ContractSoldLine> Lines { get; set; } = [];
}
