using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Sav.Platform.Dataverse.Faults;
using Sav.Platform.Dataverse.Pipeline;
using Sav.Platform.Dataverse.Security;

namespace Sav.Platform.Dataverse.Rows;

/// <summary>The users and teams that rows belong to.</summary>
internal static class Owners
{
    private const string Team = "team";

    /// <summary>The business unit of an owner, which becomes that of his rows.</summary>
    public static Guid BusinessUnitOf(Operation operation, EntityReference owner)
    {
        if (owner.Id == operation.Principal.UserId)
        {
            return operation.Principal.BusinessUnitId;
        }

        var table = operation.Organization.Table(owner.LogicalName);
        if (owner.Id == WellKnownIds.SystemUser || table.FindColumn("businessunitid") is not { } unit)
        {
            return WellKnownIds.BusinessUnit;
        }

        using var statement = operation.Connection.Prepare(
            $"SELECT {unit.Quoted} FROM {table.Quoted} WHERE {table.PrimaryId.Quoted} = ?1").Bind(1, owner.Id);
        return statement.Step() ? statement.Id(0) : throw Fault.RowDoesNotExist(table.Name, owner.Id);
    }

    /// <summary>Refuses an owner who could not read the row, whoever gives it to him.</summary>
    public static void MustRead(Operation operation, EntityReference owner)
    {
        var security = operation.Organization.Security;
        var principal = owner.LogicalName == Team
            ? security.FindTeam(owner.Id, operation.Session)
            : security.Find(owner.Id, operation.Session);
        var access = principal.Access(operation.Table, AccessRights.ReadAccess);
        if (!access.IsGranted)
        {
            throw SecurityFault.OwnerCannotRead(principal, operation.Table, access.Privilege, operation.Call.UserId);
        }
    }
}
