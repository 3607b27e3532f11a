using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Sav.Platform.Dataverse.Faults;
using Sav.Platform.Dataverse.Metadata;
using Sav.Platform.Dataverse.Pipeline;
using Sav.Platform.Dataverse.Storage;

namespace Sav.Platform.Dataverse.Rows;

/// <summary>What happens to the rows that point to a row that is deleted.</summary>
internal static class DeleteRules
{
    public static void Apply(Operation operation)
    {
        var relationships = operation.Organization.Metadata.Relationships
            .Where(relationship => relationship.ReferencedTable == operation.Table.Name).ToList();
        foreach (var relationship in relationships.Where(relationship => relationship.OnDelete == CascadeDelete.Restrict))
        {
            Restrict(operation, relationship);
        }

        foreach (var relationship in relationships.Where(relationship => relationship.OnDelete == CascadeDelete.Cascade))
        {
            Cascade(operation, relationship);
        }

        foreach (var relationship in relationships.Where(relationship => relationship.OnDelete == CascadeDelete.RemoveLink))
        {
            RemoveLink(operation, relationship);
        }
    }

    private static void Restrict(Operation operation, RelationshipMetadata relationship)
    {
        var (table, lookup) = Lookup(operation, relationship);
        if (RowStore.Referencing(operation.Connection, table, lookup, operation.Id, most: 1).Count > 0)
        {
            throw Fault.Of(
                ErrorCodes.CannotDeleteDueToAssociation,
                $"The object you tried to delete is associated with another object and cannot be deleted. ({operation.Table.Name} " +
                $"'{operation.Id}' is referenced by {table.Name}.{lookup.Name}.)");
        }
    }

    // The plug-ins of the referencing rows run, as for any other delete; above them they see the delete that takes their row along.
    private static void Cascade(Operation operation, RelationshipMetadata relationship)
    {
        var (table, lookup) = Lookup(operation, relationship);
        var inside = operation.Call with { Parent = PluginContext.OfMain(operation) };
        foreach (var id in RowStore.Referencing(operation.Connection, table, lookup, operation.Id))
        {
            operation.Organization.Requests.Dispatch(new DeleteRequest { Target = new EntityReference(table.Name, id) }, inside);
        }
    }

    private static void RemoveLink(Operation operation, RelationshipMetadata relationship)
    {
        var (table, lookup) = Lookup(operation, relationship);
        foreach (var id in RowStore.Referencing(operation.Connection, table, lookup, operation.Id))
        {
            var change = new Entity(table.Name, id) { [lookup.Name] = null };
            PlatformColumns.SetVersion(operation.Organization.Store.Counters, table, change);
            _ = RowStore.Update(operation.Connection, table, change);
        }
    }

    private static (StoredTable Table, StoredColumn Lookup) Lookup(Operation operation, RelationshipMetadata relationship)
    {
        var table = operation.Organization.Table(relationship.ReferencingTable);
        return (table, table.FindColumn(relationship.ReferencingColumn)!);
    }
}
