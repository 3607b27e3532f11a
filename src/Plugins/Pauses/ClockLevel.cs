using System.Runtime.Serialization;
using Sav.Domain.Calendars;
using Sav.Domain.ServiceLevels;

namespace Sav.Plugins.Pauses;

/// <summary>A service level of the facts, in its present form or in that of the time before severities (docs/facts.md).</summary>
[DataContract]
public sealed class ClockLevel
{
    [DataMember(Name = "code", IsRequired = true)]
    public string Code { get; set; } = "";

    [DataMember(Name = "hours", IsRequired = true)]
    public string Hours { get; set; } = "";

    [DataMember(Name = "onSiteHours")]
    public string? OnSiteHours { get; set; }

    [DataMember(Name = "holidays")]
    public List<string> Holidays { get; set; } = [];

    [DataMember(Name = "timeZone", IsRequired = true)]
    public string TimeZone { get; set; } = "";

    /// <summary>Null in the old form.</summary>
    [DataMember(Name = "normal")]
    public ClockCommitment? Normal { get; set; }

    [DataMember(Name = "urgent")]
    public ClockCommitment? Urgent { get; set; }

    [DataMember(Name = "low")]
    public ClockCommitment? Low { get; set; }

    /// <summary>Null: no such promise, as in all facts of the old form.</summary>
    [DataMember(Name = "partsDispatchDays")]
    public int? PartsDispatchDays { get; set; }

    /// <summary>Of the old form, like the other two.</summary>
    [DataMember(Name = "responseMinutes")]
    public int ResponseMinutes { get; set; }

    [DataMember(Name = "onSiteMinutes")]
    public int? OnSiteMinutes { get; set; }

    [DataMember(Name = "resolutionMinutes")]
    public int ResolutionMinutes { get; set; }

    public ServiceLevel ToLevel() => new()
    {
        Code = Code,
        Hours = OpeningHours.Parse(Hours),
        OnSiteHours = OnSiteHours is null ? null : OpeningHours.Parse(OnSiteHours),
        Holidays = [.. Holidays.Select(ToDay)],
        Zone = IanaZone.Find(TimeZone),
        Normal = Normal?.ToCommitment() ?? OldForm(),
        Urgent = Urgent?.ToCommitment(),
        Low = Low?.ToCommitment(),
        PartsDispatchDays = PartsDispatchDays,
    };

    private Commitment OldForm() =>
        new() { ResponseMinutes = ResponseMinutes, OnSiteMinutes = OnSiteMinutes, ResolutionMinutes = ResolutionMinutes };

    private static LocalDate ToDay(string day) =>
        LocalDate.TryParse(day, out var date) ? date : throw new FormatException($"The stored closed day '{day}' is no date.");
}
