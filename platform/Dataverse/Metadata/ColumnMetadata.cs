namespace Sav.Platform.Dataverse.Metadata;

/// <summary>A column of a table.</summary>
public sealed record ColumnMetadata
{
    /// <summary>Name in requests: lower case, <c>sav_startson</c>.</summary>
    public required string LogicalName { get; init; }

    /// <summary>Name in its written form, <c>sav_StartsOn</c>.</summary>
    public required string SchemaName { get; init; }

    /// <summary>What the column holds.</summary>
    public required ColumnType Type { get; init; }

    /// <summary>What users read.</summary>
    public LocalizedText Label { get; init; } = LocalizedText.None;

    /// <summary>What the column is for.</summary>
    public LocalizedText Description { get; init; } = LocalizedText.None;

    /// <summary>Whether it must have a value.</summary>
    public RequiredLevel RequiredLevel { get; init; }

    /// <summary>Most characters of a String or Memo column.</summary>
    public int? MaxLength { get; init; }

    /// <summary>Smallest value of a numeric column.</summary>
    public decimal? MinValue { get; init; }

    /// <summary>Largest value of a numeric column.</summary>
    public decimal? MaxValue { get; init; }

    /// <summary>Decimal places of a Decimal, Double or Money column.</summary>
    public int? Precision { get; init; }

    /// <summary>What a DateTime column stands for; null for other types.</summary>
    public DateTimeBehavior? DateTimeBehavior { get; init; }

    /// <summary>Logical names of the tables that a Lookup, Customer or Owner column can point to; empty for other types.</summary>
    public IReadOnlyList<string> Targets { get; init; } = [];

    /// <summary>The options of a Choice, State, Status or Boolean column; empty for other types.</summary>
    public IReadOnlyList<OptionMetadata> Options { get; init; } = [];

    /// <summary>Name of the global choice the options come from; null where they belong to the column alone.</summary>
    public string? OptionSetName { get; init; }

    /// <summary>Value of a new row that gives none: an <see cref="int"/> for Choice, a <see cref="bool"/> for Boolean, else null.</summary>
    public object? DefaultValue { get; init; }

    /// <summary>How Dataverse numbers the rows, <c>CAS-{SEQNUM:6}</c>; null where it does not.</summary>
    public string? AutoNumberFormat { get; init; }

    /// <summary>For the base-currency companion of a money column (<c>sav_price_base</c>): that column (<c>sav_price</c>).</summary>
    public string? BaseOf { get; init; }

    /// <summary>Whether a create request may give it.</summary>
    public bool IsValidForCreate { get; init; } = true;

    /// <summary>Whether an update request may give it.</summary>
    public bool IsValidForUpdate { get; init; } = true;

    /// <summary>Whether it can be read.</summary>
    public bool IsValidForRead { get; init; } = true;

    /// <summary>Whether only users with a column security profile may read or write it.</summary>
    public bool IsSecured { get; init; }

    /// <summary>Whether the column points to a row: Lookup, Customer or Owner.</summary>
    public bool IsLookup => Type is ColumnType.Lookup or ColumnType.Customer or ColumnType.Owner;

    /// <inheritdoc />
    public override string ToString() => LogicalName;
}
