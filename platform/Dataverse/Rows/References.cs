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
            throw Fault.InvalidArgument("Expected non-empty Guid.");
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

    /// <summary>Turns lookups by alternate key into lookups by id, so that plug-ins see ids.</summary>
    public static void ResolveKeys(StoreConnection connection, StoreSchema schema, Entity row)
    {
        foreach (var (name, value) in row.Attributes.ToList())
        {
            if (value is EntityReference { Id: var id } reference && id == Guid.Empty)
            {
                var table = TableOf(schema, reference);
                row.Attributes[name] = new EntityReference(table.Name, Resolve(connection, table, id, reference.KeyAttributes));
            }
        }
    }

    /// <summary>Refuses lookups that point nowhere.</summary>
    public static void Check(StoreConnection connection, StoreSchema schema, Entity row)
    {
        ResolveKeys(connection, schema, row);
        foreach (var reference in row.Attributes.Values.OfType<EntityReference>())
        {
            var table = TableOf(schema, reference);
            if (!RowStore.Exists(connection, table, reference.Id))
            {
                throw Fault.RowDoesNotExist(table.Name, reference.Id);
            }
        }
    }

    private static StoredTable TableOf(StoreSchema schema, EntityReference reference) =>
        schema.FindTable(reference.LogicalName) ?? throw Fault.UnknownTable(reference.LogicalName);

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
