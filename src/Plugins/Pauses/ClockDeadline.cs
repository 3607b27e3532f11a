using System.Runtime.Serialization;

namespace Sav.Plugins.Pauses;

/// <summary>One promise of a decision.</summary>
[DataContract]
public sealed class ClockDeadline
{
    /// <summary><c>response</c></summary>
    [DataMember(Name = "promise", IsRequired = true)]
    public string Promise { get; set; } = "";

    /// <summary>Code of the level that makes it; null: that of the decision.</summary>
    [DataMember(Name = "code")]
    public string? Code { get; set; }
}
