using System.Collections.Frozen;

namespace Sav.Platform.Dataverse.Metadata;

/// <summary>A table.</summary>
public sealed class TableMetadata
{
    private readonly FrozenDictionary<string, ColumnMetadata> _columns;

    /// <param name="columns">Its columns; each logical name once, whatever the case.</param>
    public TableMetadata(IEnumerable<ColumnMetadata> columns)
    {
        ArgumentNullException.ThrowIfNull(columns);
        _columns = columns.ToFrozenDictionary(column => column.LogicalName, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Name in requests: lower case, <c>sav_servicecontract</c>.</summary>
    public required string LogicalName { get; init; }

    /// <summary>Name in its written form, <c>sav_ServiceContract</c>.</summary>
    public required string SchemaName { get; init; }

    /// <summary>Name in the addresses of the Web API, <c>sav_servicecontracts</c>.</summary>
    public required string EntitySetName { get; init; }

    /// <summary>Logical name of the primary key.</summary>
    public required string PrimaryIdColumn { get; init; }

    /// <summary>Logical name of the column that names a row to users; null where the table has none.</summary>
    public string? PrimaryNameColumn { get; init; }

    /// <summary>What users read.</summary>
    public LocalizedText Label { get; init; } = LocalizedText.None;

    /// <summary>What users read of several rows.</summary>
    public LocalizedText CollectionLabel { get; init; } = LocalizedText.None;

    /// <summary>What the table is for.</summary>
    public LocalizedText Description { get; init; } = LocalizedText.None;

    /// <summary>The columns by logical name; the case of the name does not matter.</summary>
    public IReadOnlyDictionary<string, ColumnMetadata> Columns => _columns;

    /// <summary>The alternate keys.</summary>
    public IReadOnlyList<KeyMetadata> Keys { get; init; } = [];

    /// <summary>A column, or null where there is none of that name.</summary>
    public ColumnMetadata? FindColumn(string logicalName) => _columns.GetValueOrDefault(logicalName);

    /// <summary>The state that a status belongs to; null for a status the table does not know.</summary>
    public int? StateOf(int status) => OptionOf("statuscode", status)?.State;

    /// <summary>The status a row takes when only its state is set; null for a state the table does not know.</summary>
    public int? DefaultStatusOf(int state) => OptionOf("statecode", state)?.DefaultStatus;

    /// <inheritdoc />
    public override string ToString() => LogicalName;

    private OptionMetadata? OptionOf(string column, int value) =>
        FindColumn(column)?.Options.FirstOrDefault(option => option.Value == value);
}
