using System.Runtime.Serialization;
using Sav.Domain.Coverage;
using Sav.Domain.Entitlement;
using Sav.Domain.Json;

namespace Sav.Plugins.Cases;

/// <summary>What one source pays of a cost category, as a decision's JSON has it.</summary>
[DataContract]
public sealed class StoredShare
{
    [DataMember(Name = "kind", IsRequired = true)]
    public string Kind { get; set; } = "";

    [DataMember(Name = "number", IsRequired = true)]
    public string Number { get; set; } = "";

    [DataMember(Name = "percent", IsRequired = true)]
    public decimal Percent { get; set; }

    public CoverageShare ToShare() => new(JsonName.Read<CoverageSourceKind>(Kind), Number, Percent);
}
