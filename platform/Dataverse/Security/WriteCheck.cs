using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Sav.Platform.Dataverse.Pipeline;
using Sav.Platform.Dataverse.Rows;
using Sav.Platform.Dataverse.Storage;

namespace Sav.Platform.Dataverse.Security;

/// <summary>What a user needs for the columns that he writes: the row itself, what it points to, its owner, its secured columns.</summary>
internal static class WriteCheck
{
    /// <summary>For a new row, before the platform completes it.</summary>
    public static void Given(Operation operation, Entity row)
    {
        OwnerMustRead(operation, row);
        var principal = operation.Principal;
        if (principal.IsUnrestricted)
        {
            return;
        }

        SecurityCheck.Demand(principal, operation.Table, AccessRights.CreateAccess);
        Columns(operation, row, AccessRights.CreateAccess);
        if (Lookups(operation, row))
        {
            SecurityCheck.Demand(principal, operation.Table, AccessRights.AppendAccess);
        }

        // A row that is created for somebody else is an Assign too.
        if (OwnerOf(row) is { } owner && owner.Id != principal.UserId)
        {
            SecurityCheck.Demand(principal, operation.Table, AccessRights.AssignAccess);
        }
    }

    /// <summary>For a new row once its owner is known: the privilege must reach it.</summary>
    public static void Reached(Operation operation, Entity row)
    {
        var principal = operation.Principal;
        var access = principal.Access(operation.Table, AccessRights.CreateAccess);
        if (access.Rows is not null
            && OwnerOf(row) is { } owner
            && !access.Covers(principal, owner.Id, Owners.BusinessUnitOf(operation, owner)))
        {
            throw SecurityFault.AccessDenied(principal, operation.Table, row.Id, AccessRights.CreateAccess);
        }
    }

    /// <summary>For a change.</summary>
    public static void Changed(Operation operation, Entity row)
    {
        OwnerMustRead(operation, row);
        if (operation.Principal.IsUnrestricted)
        {
            return;
        }

        SecurityCheck.Demand(operation, AccessRights.WriteAccess);
        Columns(operation, row, AccessRights.WriteAccess);
        if (Lookups(operation, row))
        {
            SecurityCheck.Demand(operation, AccessRights.AppendAccess);
        }

        if (OwnerOf(row) is not null)
        {
            SecurityCheck.Demand(operation, AccessRights.AssignAccess);
        }
    }

    private static void Columns(Operation operation, Entity row, AccessRights right)
    {
        foreach (var column in operation.Table.SecuredColumns)
        {
            if (row.Contains(column.Name) && !operation.Principal.May(operation.Table, column, right))
            {
                throw right == AccessRights.CreateAccess
                    ? SecurityFault.SecuredOnCreate(operation.Table, column)
                    : SecurityFault.SecuredOnUpdate(operation.Table, column);
            }
        }
    }

    private static bool Lookups(Operation operation, Entity row)
    {
        var any = false;
        foreach (var (name, value) in row.Attributes)
        {
            if (value is EntityReference reference && name != "ownerid")
            {
                any = true;
                SecurityCheck.Demand(
                    operation.Connection, operation.Principal, operation.Organization.Table(reference.LogicalName), reference.Id,
                    AccessRights.AppendToAccess);
            }
        }

        return any;
    }

    private static EntityReference? OwnerOf(Entity row) => row.GetAttributeValue<EntityReference>("ownerid");

    private static void OwnerMustRead(Operation operation, Entity row)
    {
        if (OwnerOf(row) is { } owner && owner.Id != operation.Call.UserId)
        {
            Owners.MustRead(operation, owner);
        }
    }
}
