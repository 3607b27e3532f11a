using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Sav.Platform.Dataverse.Pipeline;
using Sav.Platform.Dataverse.Security;

namespace Sav.Platform.Dataverse.Messages;

/// <summary>Says which rights a user or team has on a row, whether by role, by owner or by share.</summary>
internal sealed class RetrievePrincipalAccessMessage : MessageHandler
{
    private static readonly AccessRights[] All =
        [.. Enum.GetValues<AccessRights>().Where(right => right is not (AccessRights.None or AccessRights.CreateAccess))];

    public override string Name => "RetrievePrincipalAccess";

    public override bool ReadsOnly => true;

    public override OrganizationResponse Execute(OrganizationRequest request, Call call)
    {
        var target = request.Require<EntityReference>("Target");
        var asked = request.Require<EntityReference>("Principal");
        var table = call.Organization.Table(target.LogicalName);
        var connection = call.Session!.Connection;
        SecurityCheck.Demand(connection, call.Organization.Security.PrincipalOf(call), table, target.Id, AccessRights.ReadAccess);
        var principal = asked.LogicalName == "team"
            ? call.Organization.Security.FindTeam(asked.Id, call.Session)
            : call.Organization.Security.Find(asked.Id, call.Session);
        var rights = All.Where(right => SecurityCheck.Has(connection, principal, table, target.Id, right));
        return new RetrievePrincipalAccessResponse
        {
            Results = { ["AccessRights"] = rights.Aggregate(AccessRights.None, (sum, right) => sum | right) },
        };
    }
}
