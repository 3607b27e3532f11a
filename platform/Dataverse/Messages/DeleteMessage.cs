using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Sav.Platform.Dataverse.Faults;
using Sav.Platform.Dataverse.Pipeline;
using Sav.Platform.Dataverse.Rows;
using Sav.Platform.Dataverse.Security;
using Sav.Platform.Dataverse.Storage;

namespace Sav.Platform.Dataverse.Messages;

/// <summary>Removes a row, after what its relationships ask for.</summary>
internal sealed class DeleteMessage : PipelineMessage
{
    public override string Name => "Delete";

    public override string? TableOf(OrganizationRequest request) => request.Get<EntityReference>("Target")?.LogicalName;

    public override Operation Prepare(OrganizationRequest request, Call call)
    {
        var given = request.Require<EntityReference>("Target");
        var table = call.Organization.Writable(Name, given.LogicalName);
        var id = References.Resolve(call.Session!.Connection, table, given.Id, given.KeyAttributes);
        var operation = new Operation(Name, table, call, request) { Id = id };
        operation.Input["Target"] = new EntityReference(table.Name, id) { RowVersion = given.RowVersion };
        operation.Input["ConcurrencyBehavior"] = request.Get<ConcurrencyBehavior>("ConcurrencyBehavior");
        return operation;
    }

    public override void Complete(Operation operation)
    {
        RowVersion.Check(operation, ((EntityReference)operation.Input["Target"]).RowVersion);
        if (!RowStore.Exists(operation.Connection, operation.Table, operation.Id))
        {
            throw Fault.RowDoesNotExist(operation.Table.Name, operation.Id);
        }

        SecurityCheck.Demand(operation, AccessRights.DeleteAccess);
    }

    public override void Operate(Operation operation)
    {
        DeleteRules.Apply(operation);
        _ = RowStore.Delete(operation.Connection, operation.Table, operation.Id);
        SharedRows.Forget(operation.Connection, operation.Organization.Schema, operation.Id);
        SecurityDirectory.Written(operation.Session, operation.Table.Name);
    }

    public override OrganizationResponse Respond(Operation operation) => new DeleteResponse { Results = operation.Output };
}
