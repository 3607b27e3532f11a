using System.Runtime.Serialization;

namespace Sav.Plugins.Pauses;

/// <summary>
/// The part of a decision's facts (docs/facts.md) that its deadlines depend on. Public, because the sandbox serialises public types only.
/// </summary>
[DataContract]
public sealed class ClockFacts
{
    /// <summary>UTC; the deadlines run from then on.</summary>
    [DataMember(Name = "asOf", IsRequired = true)]
    public DateTime AsOf { get; set; }

    [DataMember(Name = "case", IsRequired = true)]
    public ClockCase Case { get; set; } = new();

    [DataMember(Name = "standardLevel", IsRequired = true)]
    public ClockLevel StandardLevel { get; set; } = new();

    [DataMember(Name = "sources", IsRequired = true)]
    public List<ClockSource> Sources { get; set; } = [];
}
