using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;
using Sav.Platform.Dataverse.Faults;
using Sav.Platform.Dataverse.Pipeline;
using Sav.Platform.Dataverse.Query;
using Sav.Platform.Dataverse.Rows;
using Sav.Platform.Dataverse.Storage;

namespace Sav.Platform.Dataverse.Messages;

/// <summary>Reads one row.</summary>
internal sealed class RetrieveMessage : PipelineMessage
{
    public override string Name => "Retrieve";

    public override bool ReadsOnly => true;

    public override string? TableOf(OrganizationRequest request) => request.Get<EntityReference>("Target")?.LogicalName;

    public override Operation Prepare(OrganizationRequest request, Call call)
    {
        var target = request.Require<EntityReference>("Target");
        if (request.Get<RelationshipQueryCollection>("RelatedEntitiesQuery") is { Count: > 0 })
        {
            throw Fault.InvalidArgument(
                "A Retrieve with RelatedEntitiesQuery is not supported by the embedded Dataverse. Read the related rows with a query.");
        }

        var table = call.Organization.Table(target.LogicalName);
        var id = References.Resolve(call.Session!.Connection, table, target.Id, target.KeyAttributes);
        var operation = new Operation(Name, table, call, request) { Id = id };
        operation.Input["Target"] = new EntityReference(table.Name, id);
        operation.Input["ColumnSet"] = request.Require<ColumnSet>("ColumnSet");
        return operation;
    }

    public override void Operate(Operation operation)
    {
        var reading = operation.Organization.Reading(operation.Table, (ColumnSet)operation.Input["ColumnSet"]);
        var row = RowStore.Find(operation.Connection, operation.Table, operation.Id, reading)
            ?? throw Fault.RowDoesNotExist(operation.Table.Name, operation.Id);
        operation.Organization.Queries.Format(operation.Table, row, operation.Connection, operation.Call.UserId);
        operation.Output["BusinessEntity"] = row;
    }

    public override OrganizationResponse Respond(Operation operation) =>
        new RetrieveResponse { Results = { ["Entity"] = operation.Output["BusinessEntity"] } };
}
