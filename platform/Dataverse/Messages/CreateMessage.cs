using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Sav.Platform.Dataverse.Faults;
using Sav.Platform.Dataverse.Pipeline;
using Sav.Platform.Dataverse.Rows;
using Sav.Platform.Dataverse.Security;
using Sav.Platform.Dataverse.Storage;

namespace Sav.Platform.Dataverse.Messages;

/// <summary>Adds a row.</summary>
internal sealed class CreateMessage : PipelineMessage
{
    public override string Name => "Create";

    public override string? TableOf(OrganizationRequest request) => request.Get<Entity>("Target")?.LogicalName;

    public override Operation Prepare(OrganizationRequest request, Call call)
    {
        var given = request.RequireTarget();
        var table = call.Organization.Writable(Name, given.LogicalName);
        var target = given.Copy();
        if (target.Id == Guid.Empty)
        {
            target.Id = given.GetAttributeValue<Guid>(table.PrimaryId.Name);
        }

        foreach (var (name, value) in given.KeyAttributes)
        {
            target.Attributes.TryAdd(name, value);
        }

        PlatformColumns.RemoveProtected(table, target, isNew: true);
        ColumnCheck.Check(table, target);
        return new Operation(Name, table, call, request) { Id = target.Id, Input = { ["Target"] = target } };
    }

    public override void Complete(Operation operation)
    {
        var target = operation.Target;
        if (target.Id == Guid.Empty)
        {
            target.Id = operation.Organization.NewId();
        }

        operation.Id = target.Id;
        target.Attributes[operation.Table.PrimaryId.Name] = target.Id;
        References.ResolveKeys(operation.Connection, operation.Organization.Schema, target);
        WriteCheck.Given(operation, target);
        PlatformColumns.CompleteNew(operation, target);
        WriteCheck.Reached(operation, target);
    }

    public override void Operate(Operation operation)
    {
        var (connection, schema, table, target) = (operation.Connection, operation.Organization.Schema, operation.Table, operation.Target);
        RelatedRows.WriteOnes(operation);
        ColumnCheck.Check(table, target);
        StateRules.CompleteNew(table, target);
        StateRules.CheckNew(table, target);
        References.Check(connection, schema, target);
        AutoNumber.Apply(operation.Organization.Store.Counters, table, target, operation.CreatedOn);
        MoneyRules.Apply(connection, schema, table, target, isNew: true);
        FullName.Apply(connection, schema, table, target, isNew: true);
        RequiredColumns.Check(table, target);
        PlatformColumns.SetVersion(operation.Organization.Store.Counters, table, target);
        RowStore.Insert(connection, table, target);
        SecurityDirectory.Written(operation.Session, table.Name);
        RelatedRows.WriteMany(operation);
        operation.Output["id"] = target.Id;
    }

    public override OrganizationResponse Respond(Operation operation) => new CreateResponse { Results = operation.Output };
}
