using System.Collections.Concurrent;
using Microsoft.Xrm.Sdk.Query;
using Sav.Platform.Dataverse.Faults;

namespace Sav.Platform.Dataverse.Storage;

/// <summary>The readings asked for so far: the same columns of a table are translated to SQL once.</summary>
/// <param name="schema">The tables.</param>
internal sealed class RowReadings(StoreSchema schema)
{
    // A caller who asks for other columns each time would otherwise fill the memory.
    private const int MostChosen = 1000;

    private readonly ConcurrentDictionary<StoredTable, RowReading> _all = new();
    private readonly ConcurrentDictionary<ChosenColumns, RowReading> _chosen = new();

    /// <summary>How to read the columns asked for; a fault where the table has no such column.</summary>
    public RowReading Of(StoredTable table, ColumnSet columns) => columns.AllColumns
        ? _all.GetOrAdd(table, key => new RowReading(schema, key, key.Columns.Where(column => column.Metadata.IsValidForRead)))
        : _chosen.TryGetValue(new ChosenColumns(table, columns.Columns), out var reading) ? reading : Add(table, [.. columns.Columns]);

    private RowReading Add(StoredTable table, string[] names)
    {
        var columns = names.Distinct(StringComparer.Ordinal).Select(name => table.FindColumn(name) ?? throw Fault.UnknownColumn(table.Name, name));
        var reading = new RowReading(schema, table, columns);
        if (_chosen.Count >= MostChosen)
        {
            _chosen.Clear();
        }

        _chosen[new ChosenColumns(table, names)] = reading;
        return reading;
    }
}
