using System.Runtime.Serialization;
using Sav.Domain.Cases;
using Sav.Domain.Json;

namespace Sav.Plugins.Pauses;

/// <summary>What the deadlines depend on of a case.</summary>
[DataContract]
public sealed class ClockCase
{
    /// <summary><c>urgent</c>; null in facts from before cases had a severity, which were all normal.</summary>
    [DataMember(Name = "severity")]
    public string? Severity { get; set; }

    /// <summary>The customer's zone; times are shown in it.</summary>
    [DataMember(Name = "timeZone", IsRequired = true)]
    public string TimeZone { get; set; } = "";

    public CaseSeverity ReadSeverity() => Severity is null ? CaseSeverity.Normal : JsonName.Read<CaseSeverity>(Severity);
}
