using System.Runtime.Serialization;

namespace Sav.Plugins.Pauses;

/// <summary>What a coverage source promises.</summary>
[DataContract]
public sealed class ClockSource
{
    /// <summary>Null: it brings no level of its own.</summary>
    [DataMember(Name = "serviceLevel")]
    public ClockLevel? ServiceLevel { get; set; }
}
