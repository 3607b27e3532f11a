using System.Runtime.Serialization;

namespace Sav.Messages.Contracts;

/// <summary>What is given back of one billed period.</summary>
[DataContract]
public sealed class CreditLine
{
    /// <summary>Key under which the period was billed: it finds the document even where its number is not known here yet.</summary>
    [DataMember(Name = "instalmentKey", Order = 0, IsRequired = true)]
    public string InstalmentKey { get; set; } = "";

    /// <summary>First day of the period.</summary>
    [DataMember(Name = "periodStart", Order = 1, IsRequired = true)]
    public string PeriodStart { get; set; } = "";

    /// <summary>Last day of the period.</summary>
    [DataMember(Name = "periodEnd", Order = 2, IsRequired = true)]
    public string PeriodEnd { get; set; } = "";

    /// <summary>Days given back, 1 or more.</summary>
    [DataMember(Name = "unusedDays", Order = 3, IsRequired = true)]
    public int UnusedDays { get; set; }

    /// <summary>What was billed for the period.</summary>
    [DataMember(Name = "billedAmount", Order = 4, IsRequired = true)]
    public decimal BilledAmount { get; set; }

    /// <summary>What is given back of it: above 0, at most all of it.</summary>
    [DataMember(Name = "creditAmount", Order = 5, IsRequired = true)]
    public decimal CreditAmount { get; set; }
}
