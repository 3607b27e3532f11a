using System.Runtime.Serialization;
using Sav.Domain.Coverage;
using Sav.Domain.Json;
using Sav.Domain.Pricing;

namespace Sav.Plugins.Cases;

/// <summary>A source with the terms by which it pays, as a decision's JSON has it.</summary>
[DataContract]
public sealed class StoredPayer
{
    [DataMember(Name = "kind", IsRequired = true)]
    public string Kind { get; set; } = "";

    [DataMember(Name = "number", IsRequired = true)]
    public string Number { get; set; } = "";

    [DataMember(Name = "shares", IsRequired = true)]
    public StoredShares Shares { get; set; } = new();

    [DataMember(Name = "deductible", IsRequired = true)]
    public decimal Deductible { get; set; }

    [DataMember(Name = "cap", IsRequired = true)]
    public decimal? Cap { get; set; }

    [DataMember(Name = "quota", IsRequired = true)]
    public StoredQuota? Quota { get; set; }

    /// <summary>The payer, with what is left of its quota as the decision knew it.</summary>
    public Payer ToPayer() => new()
    {
        Kind = JsonName.Read<CoverageSourceKind>(Kind),
        Number = Number,
        Shares = Shares.ToShares(),
        Deductible = Deductible,
        Cap = Cap,
        Quota = Quota?.ToQuota(),
    };
}
