using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Sav.Platform.Dataverse.Faults;
using Sav.Platform.Dataverse.Metadata;
using Sav.Platform.Dataverse.Pipeline;

namespace Sav.Platform.Dataverse.Messages;

/// <summary>
/// Writes the rows that a Create or an Update brings along in RelatedEntities, in the same transaction and each with its steps: a row
/// without an id is new, one with an id is changed.
/// </summary>
internal static class RelatedRows
{
    /// <summary>Writes the rows that the target will point to, before it is written itself.</summary>
    public static void WriteOnes(Operation operation)
    {
        foreach (var (name, rows) in operation.Target.RelatedEntities)
        {
            if (Find(operation, name) is { } relationship && !IsMany(operation, name, relationship))
            {
                var one = rows.Entities.Count == 1
                    ? rows.Entities[0]
                    : throw Fault.InvalidArgument(
                        $"The {operation.Table.Name} can have one {relationship.ReferencedTable} by '{name.SchemaName}', not {rows.Entities.Count}.");
                operation.Target[relationship.ReferencingColumn] = Write(operation, one.Copy(), relationship.ReferencedTable);
            }
        }
    }

    /// <summary>Writes the rows that point to the target, once it is there.</summary>
    public static void WriteMany(Operation operation)
    {
        foreach (var (name, rows) in operation.Target.RelatedEntities)
        {
            if (Find(operation, name) is not { } relationship)
            {
                Pair(operation, name, rows);
            }
            else if (IsMany(operation, name, relationship))
            {
                foreach (var row in rows.Entities.Select(row => row.Copy()))
                {
                    row[relationship.ReferencingColumn] = new EntityReference(operation.Table.Name, operation.Id);
                    Write(operation, row, relationship.ReferencingTable);
                }
            }
        }
    }

    private static RelationshipMetadata? Find(Operation operation, Relationship name) =>
        operation.Organization.Metadata.Relationships.FirstOrDefault(found => found.Name == name.SchemaName);

    // A relationship of a table with itself says by the role of the target which side it is on.
    private static bool IsMany(Operation operation, Relationship name, RelationshipMetadata relationship) =>
        relationship.ReferencedTable == relationship.ReferencingTable
            ? name.PrimaryEntityRole == EntityRole.Referenced
            : relationship.ReferencedTable == operation.Table.Name;

    private static void Pair(Operation operation, Relationship name, EntityCollection rows)
    {
        var related = new EntityReferenceCollection();
        related.AddRange(rows.Entities.Select(row => Write(operation, row.Copy(), row.LogicalName)));
        operation.Organization.Requests.Dispatch(
            new AssociateRequest
            {
                Target = new EntityReference(operation.Table.Name, operation.Id), Relationship = name, RelatedEntities = related,
            },
            Inside(operation));
    }

    private static EntityReference Write(Operation operation, Entity row, string table)
    {
        if (row.LogicalName != table)
        {
            throw Fault.InvalidArgument($"A related row is a '{row.LogicalName}', where the relationship takes a '{table}'.");
        }

        var requests = operation.Organization.Requests;
        if (row.Id == Guid.Empty)
        {
            return new EntityReference(table, ((CreateResponse)requests.Dispatch(new CreateRequest { Target = row }, Inside(operation))).id);
        }

        requests.Dispatch(new UpdateRequest { Target = row }, Inside(operation));
        return new EntityReference(table, row.Id);
    }

    private static Call Inside(Operation operation) => operation.Call with { Parent = PluginContext.OfMain(operation) };
}
