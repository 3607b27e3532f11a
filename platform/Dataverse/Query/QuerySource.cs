using Sav.Platform.Dataverse.Faults;
using Sav.Platform.Dataverse.Storage;

namespace Sav.Platform.Dataverse.Query;

/// <summary>A table as one query uses it: the table of the query itself, or one that a link brings in.</summary>
/// <param name="Table">The table.</param>
/// <param name="Alias">What the query calls it: the alias of the link, or the table's name.</param>
/// <param name="SqlAlias">What the SQL calls it. Never taken from the query, so that no name of a caller reaches the SQL.</param>
internal sealed record QuerySource(StoredTable Table, string Alias, string SqlAlias)
{
    /// <summary>What the SQL reads: the table, or those of its rows that the caller may read.</summary>
    public string TableSql { get; init; } = Table.Quoted;

    /// <summary>A column by its logical name. As in Dataverse the case matters.</summary>
    public StoredColumn Column(string? name) =>
        name is not null && Table.FindColumn(name) is { } column && column.Name == name
            ? column
            : throw Fault.UnknownColumn(Table.Name, name);

    public string Sql(StoredColumn column) => $"\"{SqlAlias}\".{column.Quoted}";

    public string Sql(string column) => Sql(Column(column));
}
