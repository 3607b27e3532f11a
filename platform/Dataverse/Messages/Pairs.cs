using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Sav.Platform.Dataverse.Faults;
using Sav.Platform.Dataverse.Metadata;
using Sav.Platform.Dataverse.Pipeline;
using Sav.Platform.Dataverse.Security;
using Sav.Platform.Dataverse.Storage;

namespace Sav.Platform.Dataverse.Messages;

/// <summary>Rows of intersect tables. Who writes one needs Append on both sides.</summary>
internal static class Pairs
{
    public static void Add(Call call, ManyToManyMetadata relationship, EntityReference first, EntityReference second)
    {
        CheckSides(call, first, second);
        if (Find(call, relationship, first, second) is not null)
        {
            throw Fault.Of(ErrorCodes.DuplicateRecord, "Cannot insert duplicate key.");
        }

        var table = call.Organization.Table(relationship.IntersectTable);
        var row = new Entity(table.Name, call.Organization.NewId())
        {
            [relationship.FirstColumn] = first.Id, [relationship.SecondColumn] = second.Id,
        };
        row["versionnumber"] = call.Organization.Store.Counters.NextRowVersion();
        RowStore.Insert(call.Session!.Connection, table, row);
        SecurityDirectory.Written(call.Session, table.Name);
    }

    public static void Remove(Call call, ManyToManyMetadata relationship, EntityReference first, EntityReference second)
    {
        CheckSides(call, first, second);
        var table = call.Organization.Table(relationship.IntersectTable);
        if (Find(call, relationship, first, second) is not { } id)
        {
            throw Fault.RowDoesNotExist(table.Name, Guid.Empty);
        }

        _ = RowStore.Delete(call.Session!.Connection, table, id);
        SecurityDirectory.Written(call.Session, table.Name);
    }

    private static void CheckSides(Call call, EntityReference first, EntityReference second)
    {
        var principal = call.Organization.Security.PrincipalOf(call);
        foreach (var side in new[] { first, second })
        {
            var table = call.Organization.Table(side.LogicalName);
            SecurityCheck.Demand(call.Session!.Connection, principal, table, side.Id, AccessRights.AppendAccess);
            if (!RowStore.Exists(call.Session.Connection, table, side.Id))
            {
                throw Fault.RowDoesNotExist(table.Name, side.Id);
            }
        }
    }

    private static Guid? Find(Call call, ManyToManyMetadata relationship, EntityReference first, EntityReference second)
    {
        var table = call.Organization.Table(relationship.IntersectTable);
        using var statement = call.Session!.Connection.Prepare(
            $"SELECT {table.PrimaryId.Quoted} FROM {table.Quoted} " +
            $"WHERE \"{relationship.FirstColumn}\" = ?1 AND \"{relationship.SecondColumn}\" = ?2").Bind(1, first.Id).Bind(2, second.Id);
        return statement.Step() ? statement.Id(0) : null;
    }
}
