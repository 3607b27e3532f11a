using Microsoft.Xrm.Sdk;

namespace Sav.Platform.Dataverse.Storage;

/// <summary>How to read chosen columns of one row by its id.</summary>
internal sealed class RowReading
{
    private const string RowVersion = "versionnumber";

    private readonly Projection _projection;
    private readonly StoredColumn? _rowVersion;

    /// <param name="schema">The tables.</param>
    /// <param name="table">The table of the row.</param>
    /// <param name="columns">The columns to read.</param>
    public RowReading(StoreSchema schema, StoredTable table, IEnumerable<StoredColumn> columns)
    {
        _projection = new Projection(schema, columns, "t");
        _rowVersion = table.FindColumn(RowVersion);
        var list = string.Join(", ", new[] { _rowVersion?.Quoted ?? "NULL", _projection.Sql }.Where(sql => sql.Length > 0));
        Sql = $"SELECT {list} FROM {table.Quoted} AS \"t\" WHERE \"t\".{table.PrimaryId.Quoted} = ?1";
    }

    /// <summary>The query; its parameter 1 is the id.</summary>
    public string Sql { get; }

    public Entity Read(Statement statement, StoredTable table, Guid id)
    {
        var row = new Entity(table.Name, id);
        row.Attributes[table.PrimaryId.Name] = id;
        if (_rowVersion is not null)
        {
            row.RowVersion = statement.Int64(0).ToString(System.Globalization.CultureInfo.InvariantCulture);
        }

        _projection.Read(statement, 1, row.Attributes);
        return row;
    }
}
