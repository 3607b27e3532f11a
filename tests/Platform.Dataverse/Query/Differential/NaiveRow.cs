namespace Sav.Platform.Dataverse.Tests.Query.Differential;

/// <summary>One row of each table of a query, by alias; null where an outer link found none.</summary>
internal sealed class NaiveRow
{
    private readonly Dictionary<string, (string Table, Dictionary<string, object?>? Row)> _rows = [];

    public NaiveRow()
    {
    }

    private NaiveRow(NaiveRow other) => _rows = new(other._rows);

    public NaiveRow With(string alias, string table, Dictionary<string, object?>? row) =>
        new(this) { _rows = { [alias] = (table, row) } };

    public Dictionary<string, object?>? Row(string alias) => _rows[alias].Row;

    public string Table(string alias) => _rows[alias].Table;

    public object? Value(string alias, string column) => Row(alias)?[column];
}
