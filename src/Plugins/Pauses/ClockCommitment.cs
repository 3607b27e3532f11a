using System.Runtime.Serialization;
using Sav.Domain.ServiceLevels;

namespace Sav.Plugins.Pauses;

/// <summary>What a service level of the facts promises for one severity.</summary>
[DataContract]
public sealed class ClockCommitment
{
    [DataMember(Name = "responseMinutes", IsRequired = true)]
    public int ResponseMinutes { get; set; }

    [DataMember(Name = "onSiteMinutes")]
    public int? OnSiteMinutes { get; set; }

    [DataMember(Name = "resolutionMinutes", IsRequired = true)]
    public int ResolutionMinutes { get; set; }

    public Commitment ToCommitment() =>
        new() { ResponseMinutes = ResponseMinutes, OnSiteMinutes = OnSiteMinutes, ResolutionMinutes = ResolutionMinutes };
}
