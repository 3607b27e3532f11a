using Sav.Domain.Calendars;
using Sav.Domain.Cases;

namespace Sav.Domain.ServiceLevels;

/// <summary>What is promised to the customer, in opening minutes, and the hours in which they count.</summary>
public sealed record ServiceLevel
{
    /// <summary><c>GOLD</c></summary>
    public required string Code { get; init; }

    /// <summary>1 or more. What a version promises does not change any more; a new promise is a new version.</summary>
    public int Version { get; init => field = ServiceLevelVersionException.Checked(value); } = 1;

    public required OpeningHours Hours { get; init; }

    /// <summary>The hours in which on-site promises count; null: <see cref="Hours"/>.</summary>
    public OpeningHours? OnSiteHours { get; init; }

    /// <summary>Days on which nobody is there, whatever the hours say, even for <c>24/7</c>; given back in order, each once.</summary>
    public required IReadOnlyList<LocalDate> Holidays { get; init => field = ClosedDays.Of(value); }

    public required IanaZone Zone { get; init; }

    /// <summary>What is promised where the severity has no promise of its own.</summary>
    public required Commitment Normal { get; init; }

    /// <summary>Null: as <see cref="Normal"/>.</summary>
    public Commitment? Urgent { get; init; }

    /// <summary>Null: as <see cref="Normal"/>.</summary>
    public Commitment? Low { get; init; }

    /// <summary>Working days until parts leave the warehouse, 0..60; null: no such promise.</summary>
    public int? PartsDispatchDays { get; init => field = value is { } days ? DispatchDaysException.Checked(days) : null; }

    /// <summary>What is promised for a case of that severity.</summary>
    public Commitment CommitmentFor(CaseSeverity severity) => severity switch
    {
        CaseSeverity.Urgent => Urgent ?? Normal,
        CaseSeverity.Low => Low ?? Normal,
        _ => Normal,
    };
}
