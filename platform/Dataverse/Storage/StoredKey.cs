using Microsoft.Xrm.Sdk;
using Sav.Platform.Dataverse.Metadata;

namespace Sav.Platform.Dataverse.Storage;

/// <summary>An alternate key of a table, and how a row is found by it.</summary>
internal sealed class StoredKey
{
    /// <param name="table">The table.</param>
    /// <param name="key">Its key.</param>
    public StoredKey(StoredTable table, KeyMetadata key)
    {
        Columns = [.. key.Columns.Select(name => table.FindColumn(name)!)];
        var conditions = string.Join(" AND ", Columns.Select((column, i) => $"{column.Quoted} = ?{i + 1}"));
        Sql = $"SELECT {table.PrimaryId.Quoted} FROM {table.Quoted} WHERE {conditions}";
    }

    /// <summary>The columns, in the order of the parameters.</summary>
    public IReadOnlyList<StoredColumn> Columns { get; }

    /// <summary>Gives the id of the row.</summary>
    public string Sql { get; }

    /// <summary>Whether these are values of this key.</summary>
    public bool IsOf(KeyAttributeCollection values)
    {
        for (var i = 0; i < Columns.Count; i++)
        {
            if (!values.ContainsKey(Columns[i].Name))
            {
                return false;
            }
        }

        return Columns.Count == values.Count;
    }
}
