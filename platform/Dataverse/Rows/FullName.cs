using Microsoft.Xrm.Sdk;
using Sav.Platform.Dataverse.Storage;

namespace Sav.Platform.Dataverse.Rows;

/// <summary>Composes the full name of a contact or a user from its parts, first name first.</summary>
internal static class FullName
{
    private const string Column = "fullname";

    private static readonly string[] Parts = ["firstname", "middlename", "lastname"];

    /// <summary>Writes the name when a part of it is written.</summary>
    /// <param name="connection">Where the parts are that are not written.</param>
    /// <param name="schema">The tables.</param>
    /// <param name="table">The table.</param>
    /// <param name="row">What is written.</param>
    /// <param name="isNew">Whether there is no row yet.</param>
    public static void Apply(StoreConnection connection, StoreSchema schema, StoredTable table, Entity row, bool isNew)
    {
        if (table.FindColumn(Column) is null || !Parts.Any(row.Contains))
        {
            return;
        }

        var columns = Parts.Select(table.FindColumn).OfType<StoredColumn>().ToList();
        var present = isNew ? null : RowStore.Find(connection, table, row.Id, new RowReading(schema, table, columns));
        var words = columns.Select(column => (row.Contains(column.Name) ? row : present)?.GetAttributeValue<string>(column.Name));
        row.Attributes[Column] = string.Join(' ', words.Where(word => !string.IsNullOrWhiteSpace(word)));
    }
}
