using Microsoft.Crm.Sdk.Messages;
using Sav.Platform.Dataverse.Faults;
using Sav.Platform.Dataverse.Pipeline;
using Sav.Platform.Dataverse.Storage;

namespace Sav.Platform.Dataverse.Security;

/// <summary>
/// Refuses what a user may not do: first for want of the privilege, then because it does not reach the row. Source: Microsoft, "How access
/// to a record is determined" (learn.microsoft.com/power-platform/admin/how-record-access-determined).
/// </summary>
internal static class SecurityCheck
{
    /// <summary>The privilege check.</summary>
    public static TableAccess Demand(Principal principal, StoredTable table, AccessRights right)
    {
        var access = principal.Access(table, right);
        return access.IsGranted ? access : throw SecurityFault.MissingPrivilege(principal, table, access.Privilege);
    }

    /// <summary>Both checks, for a row that is there. A privilege over the whole organisation asks the store nothing.</summary>
    public static void Demand(StoreConnection connection, Principal principal, StoredTable table, Guid id, AccessRights right)
    {
        if (Demand(principal, table, right).Rows is not null && !Has(connection, principal, table, id, right))
        {
            throw RowStore.Exists(connection, table, id)
                ? SecurityFault.AccessDenied(principal, table, id, right)
                : Fault.RowDoesNotExist(table.Name, id);
        }
    }

    /// <summary>Both checks for the row of an operation.</summary>
    public static void Demand(Operation operation, AccessRights right) =>
        Demand(operation.Connection, operation.Principal, operation.Table, operation.Id, right);

    /// <summary>Whether the user has a right on a row.</summary>
    public static bool Has(StoreConnection connection, Principal principal, StoredTable table, Guid id, AccessRights right)
    {
        var access = principal.Access(table, right);
        if (!access.IsGranted || access.Rows is null)
        {
            return access.IsGranted;
        }

        using var statement = connection.Prepare(
            $"SELECT 1 FROM {table.Quoted} WHERE {table.PrimaryId.Quoted} = ?1 AND {access.Rows}").Bind(1, id);
        return statement.Step();
    }
}
