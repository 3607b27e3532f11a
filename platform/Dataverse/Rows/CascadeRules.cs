using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Sav.Platform.Dataverse.Metadata;
using Sav.Platform.Dataverse.Pipeline;
using Sav.Platform.Dataverse.Storage;

namespace Sav.Platform.Dataverse.Rows;

/// <summary>Which of the referencing rows go along when a row is assigned or shared.</summary>
internal static class CascadeRules
{
    private const string Owner = "ownerid";

    /// <summary>Gives the rows below an updated row its new owner.</summary>
    public static void Assigned(Operation operation)
    {
        if (!operation.Target.Contains(Owner))
        {
            return;
        }

        var row = new EntityReference(operation.Table.Name, operation.Id);
        var inside = operation.Call with { Parent = PluginContext.OfMain(operation) };
        foreach (var child in Below(operation.Call, row, relationship => relationship.OnAssign))
        {
            var change = new Entity(child.LogicalName, child.Id) { [Owner] = operation.Target[Owner] };
            operation.Organization.Requests.Dispatch(new UpdateRequest { Target = change }, inside);
        }
    }

    /// <summary>The rows that point to a row by relationships that take them along.</summary>
    public static IEnumerable<EntityReference> Below(Call call, EntityReference row, Func<RelationshipMetadata, CascadeAction> rule)
    {
        foreach (var relationship in call.Organization.Metadata.Relationships)
        {
            if (relationship.ReferencedTable == row.LogicalName && rule(relationship) is not CascadeAction.NoCascade and var action)
            {
                var table = call.Organization.Table(relationship.ReferencingTable);
                var lookup = table.FindColumn(relationship.ReferencingColumn)!;
                foreach (var id in RowStore.Referencing(call.Session!.Connection, table, lookup, row.Id))
                {
                    if (action == CascadeAction.Cascade || IsActive(call.Session.Connection, table, id))
                    {
                        yield return new EntityReference(table.Name, id);
                    }
                }
            }
        }
    }

    // User-owned children go along like active ones: the store keeps no former owner to compare with once the parent has its new one.
    private static bool IsActive(StoreConnection connection, StoredTable table, Guid id)
    {
        if (table.FindColumn("statecode") is not { } state)
        {
            return true;
        }

        using var statement = connection.Prepare(
            $"SELECT {state.Quoted} FROM {table.Quoted} WHERE {table.PrimaryId.Quoted} = ?1").Bind(1, id);
        return statement.Step() && statement.Int64(0) == 0;
    }
}
