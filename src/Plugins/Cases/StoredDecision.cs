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

    /// <summary>In the order in which they pay.</summary>
    [DataMember(Name = "payers", IsRequired = true)]
    public List<StoredPayer> Payers { get; set; } = [];
}
