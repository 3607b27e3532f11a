using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Sav.Platform.Dataverse.Faults;
using Sav.Platform.Dataverse.Metadata;
using Sav.Platform.Dataverse.Pipeline;
using Sav.Platform.Dataverse.Security;
using Sav.Platform.Dataverse.Storage;

namespace Sav.Platform.Dataverse.Messages;

/// <summary>Says whether a row may take a state, given by its English label, and a status: the status must belong to the state.</summary>
internal sealed class IsValidStateTransitionMessage : MessageHandler
{
    private const int DefaultStatus = -1;

    public override string Name => "IsValidStateTransition";

    public override bool ReadsOnly => true;

    public override OrganizationResponse Execute(OrganizationRequest request, Call call)
    {
        var row = request.Require<EntityReference>("Entity");
        var table = call.Organization.Table(row.LogicalName);
        SecurityCheck.Demand(call.Session!.Connection, call.Organization.Security.PrincipalOf(call), table, row.Id, AccessRights.ReadAccess);
        if (!RowStore.Exists(call.Session.Connection, table, row.Id))
        {
            throw Fault.RowDoesNotExist(table.Name, row.Id);
        }

        return new IsValidStateTransitionResponse
        {
            Results = { ["IsValid"] = IsValid(table.Metadata, request.Require<string>("NewState"), request.Get<int>("NewStatus")) },
        };
    }

    private static bool IsValid(TableMetadata table, string stateName, int status) =>
        table.FindColumn("statecode")?.Options.FirstOrDefault(option =>
            string.Equals(option.Label.ToString(), stateName, StringComparison.OrdinalIgnoreCase)) is { } state
        && (status == DefaultStatus || table.StateOf(status) == state.Value);
}
