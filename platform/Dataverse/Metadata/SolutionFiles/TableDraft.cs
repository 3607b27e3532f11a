namespace Sav.Platform.Dataverse.Metadata.SolutionFiles;

/// <summary>A table while it is being put together from a stock description, an Entity.xml, or both.</summary>
internal sealed class TableDraft
{
    /// <summary>Stands for every table among the targets of a lookup.</summary>
    private const string AnyTable = "*";

    private readonly List<ColumnMetadata> _columns = [];
    private readonly List<KeyMetadata> _keys = [];
    private readonly HashSet<string> _unreadable = new(StringComparer.OrdinalIgnoreCase);

    public required string SchemaName { get; init; }

    public required string EntitySetName { get; init; }

    public required string PrimaryIdColumn { get; init; }

    public string? PrimaryNameColumn { get; init; }

    /// <summary>Whether each row belongs to a user or a team.</summary>
    public required bool IsOwned { get; init; }

    /// <summary>Whether rows have a currency although the table itself may have no money column.</summary>
    public bool HoldsMoney { get; init; }

    public required LocalizedText Label { get; init; }

    public required LocalizedText CollectionLabel { get; init; }

    public LocalizedText Description { get; init; } = LocalizedText.None;

    public string LogicalName => SchemaName.ToLowerInvariant();

    public IReadOnlyList<ColumnMetadata> Columns => _columns;

    public bool HasColumn(string logicalName) => Find(logicalName) is not null || IsUnreadable(logicalName);

    public ColumnMetadata? Find(string logicalName) =>
        _columns.Find(column => string.Equals(column.LogicalName, logicalName, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether the column is there, but wrong: what else names it is not told again.</summary>
    public bool IsUnreadable(string logicalName) => _unreadable.Contains(logicalName);

    public void AddUnreadable(string logicalName) => _unreadable.Add(logicalName);

    public void Add(ColumnMetadata column) => _columns.Add(column);

    public void Add(KeyMetadata key) => _keys.Add(key);

    /// <param name="allTables">Logical names of all tables, for a lookup that points to any of them.</param>
    public TableMetadata Build(IReadOnlyList<string> allTables) => new(_columns.Select(column => WithTargets(column, allTables)))
    {
        LogicalName = LogicalName,
        SchemaName = SchemaName,
        EntitySetName = EntitySetName,
        PrimaryIdColumn = PrimaryIdColumn,
        PrimaryNameColumn = PrimaryNameColumn,
        Label = Label,
        CollectionLabel = CollectionLabel,
        Description = Description,
        Keys = _keys,
    };

    private static ColumnMetadata WithTargets(ColumnMetadata column, IReadOnlyList<string> allTables) =>
        column.Targets is [AnyTable] ? column with { Targets = allTables } : column;
}
