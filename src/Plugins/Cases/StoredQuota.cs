using System.Runtime.Serialization;
using Sav.Domain.Coverage;
using Sav.Domain.Json;

namespace Sav.Plugins.Cases;

/// <summary>A quota as a decision's JSON has it.</summary>
[DataContract]
public sealed class StoredQuota
{
    [DataMember(Name = "unit", IsRequired = true)]
    public string Unit { get; set; } = "";

    [DataMember(Name = "remaining", IsRequired = true)]
    public decimal Remaining { get; set; }

    public Quota ToQuota() => new() { Unit = JsonName.Read<QuotaUnit>(Unit), Remaining = Remaining };
}
