using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Sav.Platform.Dataverse.Faults;
using Sav.Platform.Dataverse.Pipeline;
using Sav.Platform.Dataverse.Rows;

namespace Sav.Platform.Dataverse.Messages;

/// <summary>
/// Resolves a case: adds the resolution and updates the case, in one transaction and each with its steps. Steps on the close itself are
/// registered on the message Close of incident.
/// </summary>
internal sealed class CloseIncidentMessage : PipelineMessage
{
    private const int Active = 0;
    private const int Resolved = 1;
    private const int Completed = 1;
    private const int DefaultStatus = -1;

    public override string Name => "CloseIncident";

    public override string StepMessage => "Close";

    public override string TableOf(OrganizationRequest request) => "incident";

    public override Operation Prepare(OrganizationRequest request, Call call)
    {
        var resolution = request.Require<Entity>("IncidentResolution").Copy();
        var incident = resolution.GetAttributeValue<EntityReference>("incidentid")
            ?? throw Fault.InvalidArgument("CloseIncident needs IncidentResolution with the case in 'incidentid'.");
        var table = call.Organization.Table("incident");
        var operation = new Operation(StepMessage, table, call, request)
        {
            Id = References.Resolve(call.Session!.Connection, table, incident.Id, incident.KeyAttributes),
        };
        resolution["incidentid"] = new EntityReference(table.Name, operation.Id);
        operation.Input["IncidentResolution"] = resolution;
        operation.Input["Status"] = request.Require<OptionSetValue>("Status");
        return operation;
    }

    public override void Operate(Operation operation)
    {
        CheckActive(operation);
        var resolution = (Entity)operation.Input["IncidentResolution"];
        resolution.Attributes.TryAdd("statecode", new OptionSetValue(Completed));
        resolution.Attributes.TryAdd("actualend", operation.CreatedOn);
        var inside = operation.Call with { Parent = PluginContext.OfMain(operation) };
        operation.Organization.Requests.Dispatch(new CreateRequest { Target = resolution }, inside);
        operation.Organization.Requests.Dispatch(new UpdateRequest { Target = Change(operation) }, inside);
    }

    public override OrganizationResponse Respond(Operation operation) => new CloseIncidentResponse();

    private static Entity Change(Operation operation)
    {
        var change = new Entity("incident", operation.Id) { ["statecode"] = new OptionSetValue(Resolved) };
        if (operation.Input["Status"] is OptionSetValue { Value: not DefaultStatus } status)
        {
            change["statuscode"] = status;
        }

        return change;
    }

    private static void CheckActive(Operation operation)
    {
        var state = operation.Table.FindColumn("statecode")!;
        using var statement = operation.Connection.Prepare(
            $"SELECT {state.Quoted} FROM {operation.Table.Quoted} WHERE {operation.Table.PrimaryId.Quoted} = ?1").Bind(1, operation.Id);
        if (!statement.Step())
        {
            throw Fault.RowDoesNotExist(operation.Table.Name, operation.Id);
        }

        if (statement.Int64(0) != Active)
        {
            throw Fault.InvalidArgument($"This case has already been resolved. (incident '{operation.Id}', state {statement.Int64(0)})");
        }
    }
}
