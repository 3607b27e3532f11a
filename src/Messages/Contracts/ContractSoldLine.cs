using System.Runtime.Serialization;

namespace Sav.Messages.Contracts;

/// <summary>One line of a sold contract: what it covers and what it pays, in percent.</summary>
[DataContract]
public sealed class ContractSoldLine
{
    /// <summary><c>equipment</c>, <c>productFamily</c>, <c>customer</c> or <c>site</c>.</summary>
    [DataMember(Name = "scope", Order = 0, IsRequired = true)]
    public string Scope { get; set; } = "";

    /// <summary>Serial number, for scope equipment.</summary>
    [DataMember(Name = "serialNumber", Order = 1)]
    public string? SerialNumber { get; set; }

    /// <summary>Article of the unit: with it, one that was not delivered yet is written down; null: it must be there.</summary>
    [DataMember(Name = "article", Order = 2)]
    public string? Article { get; set; }

    /// <summary>ISO date of the sale of a unit that was not delivered yet; null: the first day of the contract.</summary>
    [DataMember(Name = "soldOn", Order = 3)]
    public string? SoldOn { get; set; }

    /// <summary>For scope productFamily.</summary>
    [DataMember(Name = "productFamily", Order = 4)]
    public string? ProductFamily { get; set; }

    /// <summary>For scope site.</summary>
    [DataMember(Name = "siteNumber", Order = 5)]
    public string? SiteNumber { get; set; }

    /// <summary>Null: true.</summary>
    [DataMember(Name = "coversDefects", Order = 6)]
    public bool? CoversDefects { get; set; }

    /// <summary>Null: false.</summary>
    [DataMember(Name = "coversUsageHelp", Order = 7)]
    public bool? CoversUsageHelp { get; set; }

    /// <summary>0 to 100.</summary>
    [DataMember(Name = "labourPercent", Order = 8, IsRequired = true)]
    public decimal LabourPercent { get; set; }

    /// <summary>0 to 100.</summary>
    [DataMember(Name = "travelPercent", Order = 9, IsRequired = true)]
    public decimal TravelPercent { get; set; }

    /// <summary>0 to 100.</summary>
    [DataMember(Name = "partsPercent", Order = 10, IsRequired = true)]
    public decimal PartsPercent { get; set; }

    /// <summary>0 to 100.</summary>
    [DataMember(Name = "assistancePercent", Order = 11, IsRequired = true)]
    public decimal AssistancePercent { get; set; }
}
