using System.Runtime.Serialization;
using Sav.Domain.Coverage;
using Sav.Domain.Entitlement;
using Sav.Domain.Json;

namespace Sav.Plugins.Cases;

/// <summary>Who pays for one cost category, as a decision's JSON has it.</summary>
[DataContract]
public sealed class StoredCoverage
{
    [DataMember(Name = "category", IsRequired = true)]
    public string Category { get; set; } = "";

    [DataMember(Name = "relevant", IsRequired = true)]
    public bool IsRelevant { get; set; }

    [DataMember(Name = "shares", IsRequired = true)]
    public List<StoredShare> Shares { get; set; } = [];

    [DataMember(Name = "customerPercent", IsRequired = true)]
    public decimal CustomerPercent { get; set; }

    public CategoryCoverage ToCoverage() => new(
        JsonName.Read<CostCategory>(Category), IsRelevant, [.. Shares.Select(share => share.ToShare())], CustomerPercent);
}
