using Microsoft.Xrm.Sdk;
using Sav.Platform.Dataverse.Faults;
using Sav.Platform.Dataverse.Storage;

namespace Sav.Platform.Dataverse.Rows;

/// <summary>Finds the rows that requests and lookups point to, by id or by alternate key.</summary>
internal static class References
{
    /// <summary>The id that a request means.</summary>
    /// <param name="connection">Where to look.</param>
    /// <param name="table">The table.</param>
    /// <param name="id">The id given, or empty.</param>
    /// <param name="key">The alternate key given, or empty.</param>
    public static Guid Resolve(StoreConnection connection, StoredTable table, Guid id, KeyAttributeCollection? key)
    {
        if (id != Guid.Empty)
        {
            return id;
        }

        if (key is not { Count: > 0 })
        {
            throw Fault.InvalidArgument($"The request names no {table.Name}: give its id or its alternate key.");
        }

        return FindByKey(connection, table, key) ?? throw Fault.Of(
            ErrorCodes.RecordNotFoundByEntityKey, $"A record with the specified key values does not exist in {table.Name} entity");
    }

    /// <summary>The id of the row with this alternate key, or null.</summary>
    public static Guid? FindByKey(StoreConnection connection, StoredTable table, KeyAttributeCollection key)
    {
        CheckKey(table, key);
        return RowStore.FindByKey(connection, table, key);
    }

    /// <summary>Turns lookups by alternate key into lookups by id, and refuses those that point nowhere.</summary>
    public static void ResolveLookups(StoreConnection connection, StoreSchema schema, Entity row)
    {
        foreach (var (name, value) in row.Attributes.ToList())
        {
            if (value is EntityReference reference)
            {
                row.Attributes[name] = Resolve(connection, schema, reference);
            }
        }
    }

    private static EntityReference Resolve(StoreConnection connection, StoreSchema schema, EntityReference reference)
    {
        var table = schema.FindTable(reference.LogicalName) ?? throw Fault.UnknownTable(reference.LogicalName);
        if (reference.Id == Guid.Empty)
        {
            return new EntityReference(table.Name, Resolve(connection, table, reference.Id, reference.KeyAttributes));
        }

        return RowStore.Exists(connection, table, reference.Id) ? reference : throw Fault.RowDoesNotExist(table.Name, reference.Id);
    }

    private static void CheckKey(StoredTable table, KeyAttributeCollection values)
    {
        if (!table.Metadata.Keys.Any(key => key.Columns.Count == values.Count && key.Columns.All(values.Contains)))
        {
            throw Fault.Of(
                ErrorCodes.EntityKeyNotDefined, $"The specified key attributes are not a defined key for the {table.Name} entity");
        }

        foreach (var (name, value) in values)
        {
            ColumnCheck.Check(table, table.FindColumn(name)!, value);
        }
    }
}
