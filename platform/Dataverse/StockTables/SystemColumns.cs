using Sav.Platform.Dataverse.Metadata;
using Sav.Platform.Dataverse.Metadata.SolutionFiles;

namespace Sav.Platform.Dataverse.StockTables;

/// <summary>The columns that Dataverse adds to a table by itself. Exports carry most of them; <c>versionnumber</c> never.</summary>
internal static class SystemColumns
{
    private static readonly XmlFile Source = StockFiles.OpenSystemColumns();
    private static readonly List<ColumnMetadata> OfAll = Read("all");
    private static readonly List<ColumnMetadata> OfOwned = Read("owned");
    private static readonly List<ColumnMetadata> OfMoney = Read("money");

    public static void AddMissing(TableDraft table)
    {
        IEnumerable<ColumnMetadata> columns =
        [
            .. OfAll,
            .. table.IsOwned ? OfOwned : [],
            .. table.HoldsMoney || table.Columns.Any(column => column.Type == ColumnType.Money) ? OfMoney : [],
        ];
        foreach (var column in columns.Where(column => !table.HasColumn(column.LogicalName)))
        {
            table.Add(column);
        }
    }

    /// <summary>The tables that a system lookup points to; none for other columns.</summary>
    public static IReadOnlyList<string> TargetsOf(string column) =>
        OfAll.Concat(OfOwned).Concat(OfMoney).FirstOrDefault(found => found.LogicalName == column)?.Targets ?? [];

    private static List<ColumnMetadata> Read(string group) =>
        [.. Source.Element(Source.Root, group).Elements("column").Select(column => StockColumnReader.Read(Source, column))];
}
