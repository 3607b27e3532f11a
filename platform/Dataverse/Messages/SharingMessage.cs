using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Sav.Platform.Dataverse.Faults;
using Sav.Platform.Dataverse.Pipeline;
using Sav.Platform.Dataverse.Rows;
using Sav.Platform.Dataverse.Security;
using Sav.Platform.Dataverse.Storage;

namespace Sav.Platform.Dataverse.Messages;

/// <summary>
/// Changes with whom a row is shared. The caller needs the Share right on the row, and every right that he gives; the rows that the
/// relationships take along are shared too.
/// </summary>
internal abstract class SharingMessage : MessageHandler
{
    public sealed override OrganizationResponse Execute(OrganizationRequest request, Call call)
    {
        var target = request.Require<EntityReference>("Target");
        var table = call.Organization.Table(target.LogicalName);
        var connection = call.Session!.Connection;
        var row = new EntityReference(table.Name, References.Resolve(connection, table, target.Id, target.KeyAttributes));
        if (!RowStore.Exists(connection, table, row.Id))
        {
            throw Fault.RowDoesNotExist(table.Name, row.Id);
        }

        var (principal, rights) = Change(request);
        Check(call, table, row.Id, rights);
        Share(call, row, principal, rights);
        return Response;
    }

    protected abstract OrganizationResponse Response { get; }

    /// <summary>Whether this share takes away, which relationships pass on by a rule of their own.</summary>
    protected virtual bool Revokes => false;

    protected abstract (EntityReference Principal, AccessRights Rights) Change(OrganizationRequest request);

    /// <summary>The rights that the principal has afterwards.</summary>
    protected abstract AccessRights After(AccessRights before, AccessRights given);

    private static void Check(Call call, StoredTable table, Guid row, AccessRights rights)
    {
        var principal = call.Organization.Security.PrincipalOf(call);
        foreach (var right in Enum.GetValues<AccessRights>())
        {
            if (right == AccessRights.ShareAccess || (right != AccessRights.None && rights.HasFlag(right)))
            {
                SecurityCheck.Demand(call.Session!.Connection, principal, table, row, right);
            }
        }
    }

    private void Share(Call call, EntityReference row, EntityReference principal, AccessRights rights)
    {
        var connection = call.Session!.Connection;
        SharedRows.Set(call.Organization, connection, row, principal, After(SharedRows.Find(connection, row.Id, principal.Id), rights));
        foreach (var child in CascadeRules.Below(call, row, relationship => Revokes ? relationship.OnUnshare : relationship.OnShare))
        {
            Share(call, child, principal, rights);
        }
    }
}
