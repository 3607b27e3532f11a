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

    /// <summary>1, 2, …; a version is a level with a code of its own.</summary>
    public int Version { get; init; } = 1;

    /// <summary>First day on which it is sold; null: it always was.</summary>
    public DateOnly? ValidFrom { get; init; }

    /// <summary>IANA zone of the opening hours.</summary>
    public required string TimeZone { get; init; }

    /// <summary><c>24/7</c>, or periods such as <c>Mo-Fr 09:00-17:00; Sa 09:00-12:00</c>.</summary>
    public required string OpeningHours { get; init; }

    /// <summary>The hours in which on-site promises count; null: the opening hours.</summary>
    public string? OnSiteHours { get; init; }

    /// <summary>Closed days.</summary>
    public IReadOnlyList<DateOnly> Holidays { get; init; } = [];

    /// <summary>What is promised where a severity has no promise of its own.</summary>
    public required ImportedCommitment Normal { get; init; }

    /// <summary>For urgent cases; null: as for normal ones.</summary>
    public ImportedCommitment? Urgent { get; init; }

    /// <summary>For cases of low severity; null: as for normal ones.</summary>
    public ImportedCommitment? Low { get; init; }

    /// <summary>Working days until parts leave the warehouse; null: not promised.</summary>
    public int? PartsDispatchDays { get; init; }

    /// <summary>List price of a month; null: it is not sold by itself.</summary>
    public decimal? PricePerMonth { get; init; }
}
