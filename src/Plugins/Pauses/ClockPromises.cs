using System.Runtime.Serialization;

namespace Sav.Plugins.Pauses;

/// <summary>The promises of a decision.</summary>
[DataContract]
public sealed class ClockPromises
{
    /// <summary>The level of those deadlines that name none; null where all do.</summary>
    [DataMember(Name = "code")]
    public string? Code { get; set; }

    [DataMember(Name = "deadlines", IsRequired = true)]
    public List<ClockDeadline> Deadlines { get; set; } = [];
}
