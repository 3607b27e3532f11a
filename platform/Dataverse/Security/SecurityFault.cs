using System.Globalization;
using System.ServiceModel;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Sav.Platform.Dataverse.Faults;
using Sav.Platform.Dataverse.Storage;

namespace Sav.Platform.Dataverse.Security;

/// <summary>
/// Says who lacks what. The texts are Dataverse's ("Troubleshoot Dataverse client errors" and the messages quoted there), without the
/// numbers that only its own database knows: the id of the privilege and the object type code.
/// </summary>
internal static class SecurityFault
{
    private const int UserType = 8;
    private const int TeamType = 9;

    /// <summary>No role of the user has the privilege.</summary>
    public static FaultException<OrganizationServiceFault> MissingPrivilege(Principal principal, StoredTable table, string privilege) =>
        Fault.Of(ErrorCodes.PrivilegeDenied, MissingPrivilegeText(principal, table, privilege, principal.UserId));

    /// <summary>The new owner could not read the row.</summary>
    public static FaultException<OrganizationServiceFault> OwnerCannotRead(
        Principal owner, StoredTable table, string privilege, Guid caller) => Fault.Of(
            ErrorCodes.PrivilegeDenied,
            $"Read Privilege Check For Owner failed with exception: {MissingPrivilegeText(owner, table, privilege, caller)}");

    /// <summary>The user has the privilege, but it does not reach the row.</summary>
    public static FaultException<OrganizationServiceFault> AccessDenied(
        Principal principal, StoredTable table, Guid id, AccessRights right) => Fault.Of(
            ErrorCodes.AccessDeniedToRow,
            $"Principal with id {principal.UserId} does not have {right} right(s) for record with id {id} of entity {table.Name}. " +
            "Consider assigning a role with the required access level to the user or team.");

    public static FaultException<OrganizationServiceFault> NoRoles(Guid userId) => Fault.Of(
        ErrorCodes.NoUserRoles,
        "SecLib::CheckPrivilegeForUser failed - no roles are assigned to user. " +
        string.Create(CultureInfo.InvariantCulture, $"Returned hr = {ErrorCodes.NoUserRoles}, User: {userId}"));

    public static FaultException<OrganizationServiceFault> Disabled(Guid userId) => Fault.Of(
        ErrorCodes.UserDisabled,
        $"The specified user(Id = {userId}) is disabled. Consider enabling this user.");

    public static FaultException<OrganizationServiceFault> SecuredOnCreate(StoredTable table, StoredColumn column) => Fault.Of(
        ErrorCodes.AttributePrivilegeCreateIsMissing,
        "The user does not have create permissions to a secured field. The requested operation could not be completed. " +
        $"('{column.Name}' of {table.Name}.)");

    public static FaultException<OrganizationServiceFault> SecuredOnUpdate(StoredTable table, StoredColumn column) => Fault.Of(
        ErrorCodes.AttributePermissionUpdateIsMissing,
        "The user doesn't have AttributePrivilegeUpdate and not granted shared access for a secured attribute during update operation. " +
        $"('{column.Name}' of {table.Name}.)");

    private static string MissingPrivilegeText(Principal principal, StoredTable table, string privilege, Guid caller) => string.Create(
        CultureInfo.InvariantCulture,
        $"Principal {(principal.IsTeam ? "team" : "user")} (Id={principal.UserId}, " +
        $"type={(principal.IsTeam ? TeamType : UserType)}, roleCount={principal.RoleCount}, " +
        $"privilegeCount={principal.Privileges.Count}, accessMode='0 Read-Write', businessUnitId={principal.BusinessUnitId}), " +
        $"is missing {privilege} privilege for entity '{table.Name}' (LocalizedName='{table.Metadata.Label}'). " +
        $"context.Caller={caller}. Consider adding missed privilege to one of the principal (user/team) roles.");
}
