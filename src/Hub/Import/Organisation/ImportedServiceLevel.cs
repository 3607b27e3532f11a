namespace Sav.Hub.Import;

/// <summary>What is promised to whom, and when somebody is there (docs/data-model.md, <c>sav_servicelevel</c>).</summary>
public sealed record ImportedServiceLevel
{
    /// <summary>Code of the level that applies where no contract gives a better one.</summary>
    public const string StandardCode = "STANDARD";

    /// <summary><c>GOLD</c>; unique.</summary>
    public required string Code { get; init; }

    /// <summary>What staff read.</summary>
    public required string Name { get; init; }

    /// <summary>IANA zone of the opening hours.</summary>
    public required string TimeZone { get; init; }

    /// <summary><c>24/7</c>, or periods such as <c>Mo-Fr 09:00-17:00; Sa 09:00-12:00</c>.</summary>
    public required string OpeningHours { get; init; }

    /// <summary>Closed days.</summary>
    public IReadOnlyList<DateOnly> Holidays { get; init; } = [];

    /// <summary>Opening minutes until somebody answers.</summary>
    public required int ResponseMinutes { get; init; }

    /// <summary>Opening minutes until somebody is on site; null: not promised.</summary>
    public int? OnSiteMinutes { get; init; }

    /// <summary>Opening minutes until it works again.</summary>
    public required int ResolutionMinutes { get; init; }

    /// <summary>Working days until parts leave the warehouse; null: not promised.</summary>
    public int? PartsDispatchDays { get; init; }
}
