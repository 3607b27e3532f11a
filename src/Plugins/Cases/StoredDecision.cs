using System.Runtime.Serialization;

namespace Sav.Plugins.Cases;

/// <summary>
/// The part of a decision's JSON (docs/facts.md) that a closure reads. Public, because the sandbox serialises public types only.
/// </summary>
[DataContract]
public sealed class StoredDecision
{
    [DataMember(Name = "outcome", IsRequired = true)]
    public string Outcome { get; set; } = "";

    [DataMember(Name = "coverage", IsRequired = true)]
    public List<StoredCoverage> Coverage { get; set; } = [];
}
