using Microsoft.Xrm.Sdk;
using Sav.Platform.Dataverse.Metadata;

namespace Sav.Platform.Dataverse.Tests.Query.Differential;

/// <summary>Random rows, in a store and in memory, at a moment and for a user in a time zone.</summary>
internal sealed class World : IDisposable
{
    private static readonly (int Code, string Zone)[] Zones =
        [(92, "UTC"), (105, "Europe/Paris"), (35, "America/New_York"), (190, "Asia/Kolkata"), (290, "Pacific/Auckland")];

    private static readonly (string Table, int Rows)[] Sizes =
        [(WorldTables.Region, 8), (WorldTables.Customer, 10), (WorldTables.Ticket, 18)];

    private readonly Dictionary<string, List<Dictionary<string, object?>>> _rows = [];

    public World(int seed)
    {
        var random = new Random(seed);
        var (code, zone) = Zones[random.Next(Zones.Length)];
        Zone = TimeZoneInfo.FindSystemTimeZoneById(zone);
        // Far from the days on which clocks change: there an hour ago means two things.
        UtcNow = new DateTime(2026, random.Next(2) == 0 ? 1 : 6, random.Next(5, 25), random.Next(24), random.Next(60), 7, DateTimeKind.Utc);
        Store = new QueryStore(WorldTables.Schema, new StoppedClock(UtcNow));
        Store.Add("systemuser", QueryStore.Caller, ("fullname", "Caller"));
        Store.Add("usersettings", QueryStore.Caller, ("timezonecode", code));
        foreach (var (table, count) in Sizes)
        {
            _rows[table] = [.. Enumerable.Range(0, count).Select(n => Row(random, table, n))];
        }
    }

    public QueryStore Store { get; }

    public DateTime UtcNow { get; }

    public TimeZoneInfo Zone { get; }

    public IReadOnlyList<Dictionary<string, object?>> Rows(string table) => _rows[table];

    public void Dispose() => Store.Dispose();

    private Dictionary<string, object?> Row(Random random, string table, int n)
    {
        var metadata = WorldTables.Schema.FindTable(table)!.Metadata;
        var id = Cells.Id(table, n);
        var row = new Dictionary<string, object?> { [metadata.PrimaryIdColumn] = id };
        foreach (var column in metadata.Columns.Values.Where(column => column.LogicalName != metadata.PrimaryIdColumn)
            .OrderBy(column => column.LogicalName, StringComparer.Ordinal))
        {
            row[column.LogicalName] = Cell(random, column);
        }

        Store.Add(table, id, [.. row.Where(cell => cell.Key != metadata.PrimaryIdColumn).Select(cell =>
            (cell.Key, Stored(metadata.Columns[cell.Key], cell.Value)))]);
        return row;
    }

    private object? Cell(Random random, ColumnMetadata column) => random.Next(6) == 0 ? null
        : column.Type == ColumnType.Owner ? random.Next(2) == 0 ? QueryStore.Caller : Cells.Id("systemuser", 1)
        : Cells.Of(random, column, UtcNow);

    private static object? Stored(ColumnMetadata column, object? value) =>
        value is Guid id && column.IsLookup ? new EntityReference(column.Targets[0], id) : value;
}
