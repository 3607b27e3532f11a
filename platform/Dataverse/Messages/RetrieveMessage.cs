using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;
using Sav.Platform.Dataverse.Faults;
using Sav.Platform.Dataverse.Pipeline;
using Sav.Platform.Dataverse.Query;
using Sav.Platform.Dataverse.Rows;
using Sav.Platform.Dataverse.Security;
using Sav.Platform.Dataverse.Storage;

namespace Sav.Platform.Dataverse.Messages;

/// <summary>Reads one row.</summary>
internal sealed class RetrieveMessage : PipelineMessage
{
    private const string Related = "RelatedEntitiesQuery";

    public override string Name => "Retrieve";

    public override bool ReadsOnly => true;

    public override string? TableOf(OrganizationRequest request) => request.Get<EntityReference>("Target")?.LogicalName;

    public override Operation Prepare(OrganizationRequest request, Call call)
    {
        var target = request.Require<EntityReference>("Target");
        var table = call.Organization.Table(target.LogicalName);
        var id = References.Resolve(call.Session!.Connection, table, target.Id, target.KeyAttributes);
        var operation = new Operation(Name, table, call, request) { Id = id };
        operation.Input["Target"] = new EntityReference(table.Name, id);
        operation.Input["ColumnSet"] = request.Require<ColumnSet>("ColumnSet");
        if (request.Get<RelationshipQueryCollection>(Related) is { Count: > 0 } related)
        {
            operation.Input[Related] = related;
        }

        return operation;
    }

    public override void Operate(Operation operation)
    {
        SecurityCheck.Demand(operation, AccessRights.ReadAccess);
        var reading = operation.Organization.Reading(operation.Table, (ColumnSet)operation.Input["ColumnSet"]);
        var row = RowStore.Find(operation.Connection, operation.Table, operation.Id, reading)
            ?? throw Fault.RowDoesNotExist(operation.Table.Name, operation.Id);
        Hide(operation, row);
        operation.Organization.Queries.Format(operation.Table, row, operation.Connection, operation.Call.UserId);
        if (operation.Input.TryGetValue(Related, out RelationshipQueryCollection related))
        {
            RelatedQueries.Read(operation, row, related);
        }

        operation.Output["BusinessEntity"] = row;
    }

    // A secured column that the caller may not read is as empty.
    private static void Hide(Operation operation, Entity row)
    {
        foreach (var column in operation.Table.SecuredColumns)
        {
            if (row.Contains(column.Name) && !operation.Principal.May(operation.Table, column, AccessRights.ReadAccess))
            {
                row.Attributes.Remove(column.Name);
            }
        }
    }

    public override OrganizationResponse Respond(Operation operation) =>
        new RetrieveResponse { Results = { ["Entity"] = operation.Output["BusinessEntity"] } };
}
