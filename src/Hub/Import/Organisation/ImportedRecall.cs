namespace Sav.Hub.Import;

/// <summary>A recall campaign: the units that it names are covered for its defect, whatever their contracts.</summary>
public sealed record ImportedRecall
{
    /// <summary>Number of the campaign; unique.</summary>
    public required string Number { get; init; }

    /// <summary>What it is about.</summary>
    public required string Name { get; init; }

    /// <summary>Code of the defect that it removes.</summary>
    public required string DefectCode { get; init; }

    /// <summary>Article number of the units in the range; null: there is no range.</summary>
    public string? Article { get; init; }

    /// <summary>First and last serial number, equally long; null: units are named one by one.</summary>
    public (string From, string To)? Serials { get; init; }

    /// <summary>Serial numbers of units that are recalled beside the range; there may be none.</summary>
    public IReadOnlyList<string> Units { get; init; } = [];

    /// <summary>First day.</summary>
    public required DateOnly StartsOn { get; init; }

    /// <summary>Last day; null: it has no end.</summary>
    public DateOnly? EndsOn { get; init; }

    /// <summary>IANA zone in which the days count.</summary>
    public required string TimeZone { get; init; }
}
