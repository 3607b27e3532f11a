using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Sav.Platform.Dataverse.Faults;
using Sav.Platform.Dataverse.Pipeline;
using Sav.Platform.Dataverse.Rows;
using Sav.Platform.Dataverse.Security;
using Sav.Platform.Dataverse.Storage;

namespace Sav.Platform.Dataverse.Messages;

/// <summary>Changes the columns given of one row.</summary>
internal sealed class UpdateMessage : PipelineMessage
{
    public override string Name => "Update";

    public override string? TableOf(OrganizationRequest request) => request.Get<Entity>("Target")?.LogicalName;

    public override Operation Prepare(OrganizationRequest request, Call call)
    {
        var given = request.RequireTarget();
        var table = call.Organization.Writable(Name, given.LogicalName);
        var target = given.Copy();
        var id = given.Id != Guid.Empty ? given.Id : given.GetAttributeValue<Guid>(table.PrimaryId.Name);
        target.Id = References.Resolve(call.Session!.Connection, table, id, given.KeyAttributes);
        PlatformColumns.RemoveProtected(table, target, isNew: false);
        ColumnCheck.Check(table, target);
        CaseRules.CheckUpdate(table, target, call);
        var operation = new Operation(Name, table, call, request) { Id = target.Id, Input = { ["Target"] = target } };
        operation.Input["ConcurrencyBehavior"] = request.Get<ConcurrencyBehavior>("ConcurrencyBehavior");
        return operation;
    }

    public override void Complete(Operation operation)
    {
        RowVersion.Check(operation, operation.Target.RowVersion);
        if (!operation.Steps.IsEmpty && !RowStore.Exists(operation.Connection, operation.Table, operation.Id))
        {
            throw Fault.RowDoesNotExist(operation.Table.Name, operation.Id);
        }

        References.ResolveKeys(operation.Connection, operation.Organization.Schema, operation.Target);
        WriteCheck.Changed(operation, operation.Target);
        PlatformColumns.CompleteChange(operation, operation.Target);
    }

    public override void Operate(Operation operation)
    {
        var (connection, schema, table, target) = (operation.Connection, operation.Organization.Schema, operation.Table, operation.Target);
        target.Attributes.Remove(table.PrimaryId.Name);
        RelatedRows.WriteOnes(operation);
        ColumnCheck.Check(table, target);
        StateRules.CompleteChange(table, target);
        StateRules.CheckChange(connection, table, target);
        RequiredColumns.CheckChange(table, target);
        References.Check(connection, schema, target);
        MoneyRules.Apply(connection, schema, table, target, isNew: false);
        FullName.Apply(connection, schema, table, target, isNew: false);
        PlatformColumns.SetVersion(operation.Organization.Store.Counters, table, target);
        if (!RowStore.Update(connection, table, target))
        {
            throw Fault.RowDoesNotExist(table.Name, target.Id);
        }

        SecurityDirectory.Written(operation.Session, table.Name);
        CascadeRules.Assigned(operation);
        RelatedRows.WriteMany(operation);
    }

    public override OrganizationResponse Respond(Operation operation) => new UpdateResponse { Results = operation.Output };
}
