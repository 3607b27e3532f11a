using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Sav.Platform.Dataverse.Storage;

namespace Sav.Platform.Dataverse.Security;

/// <summary>Which rows are shared with whom: the rows of principalobjectaccess.</summary>
internal static class SharedRows
{
    private const string Name = "principalobjectaccess";

    /// <summary>The rights that a row is shared with somebody with; none where it is not.</summary>
    public static AccessRights Find(StoreConnection connection, Guid row, Guid principal)
    {
        using var statement = connection.Prepare(
            $"SELECT \"accessrightsmask\" FROM \"{Name}\" WHERE \"objectid\" = ?1 AND \"principalid\" = ?2").Bind(1, row).Bind(2, principal);
        return statement.Step() ? (AccessRights)statement.Int64(0) : AccessRights.None;
    }

    /// <summary>Shares a row with exactly these rights; none take the share away.</summary>
    public static void Set(
        OrganizationRuntime organization, StoreConnection connection, EntityReference row, EntityReference principal, AccessRights rights)
    {
        var table = organization.Table(Name);
        using (var statement = connection.Prepare(
            $"DELETE FROM {table.Quoted} WHERE \"objectid\" = ?1 AND \"principalid\" = ?2").Bind(1, row.Id).Bind(2, principal.Id))
        {
            statement.Run();
        }

        if (rights == AccessRights.None)
        {
            return;
        }

        RowStore.Insert(connection, table, new Entity(Name, organization.NewId())
        {
            ["objectid"] = row.Id, ["objecttypecode"] = row.LogicalName,
            ["principalid"] = principal.Id, ["principaltypecode"] = principal.LogicalName,
            ["accessrightsmask"] = (int)rights, ["versionnumber"] = organization.Store.Counters.NextRowVersion(),
        });
    }

    /// <summary>Takes all shares of a row away.</summary>
    public static void Forget(StoreConnection connection, StoreSchema schema, Guid row)
    {
        if (schema.FindTable(Name) is not null)
        {
            using var statement = connection.Prepare($"DELETE FROM \"{Name}\" WHERE \"objectid\" = ?1").Bind(1, row);
            statement.Run();
        }
    }
}
