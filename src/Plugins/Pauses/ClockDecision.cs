using System.Runtime.Serialization;

namespace Sav.Plugins.Pauses;

/// <summary>The part of a decision's JSON (docs/facts.md) that says which promises were made.</summary>
[DataContract]
public sealed class ClockDecision
{
    [DataMember(Name = "serviceLevel", IsRequired = true)]
    public ClockPromises ServiceLevel { get; set; } = new();
}
