using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Sav.Platform.Dataverse.Pipeline;
using Sav.Platform.Dataverse.Rows;
using Sav.Platform.Dataverse.Storage;

namespace Sav.Platform.Dataverse.Messages;

/// <summary>Changes the row with the id or the alternate key given, or adds it: an Update or a Create with its steps.</summary>
internal sealed class UpsertMessage : MessageHandler
{
    public override string Name => "Upsert";

    public override OrganizationResponse Execute(OrganizationRequest request, Call call)
    {
        var target = request.RequireTarget();
        var table = call.Organization.Table(target.LogicalName);
        var found = Find(call.Session!.Connection, table, target);
        var id = found is { } present ? Update(target, present, call) : Create(target, call);
        return new UpsertResponse
        {
            Results = { ["RecordCreated"] = found is null, ["Target"] = new EntityReference(table.Name, id) },
        };
    }

    private static Guid? Find(StoreConnection connection, StoredTable table, Entity target)
    {
        if (target.KeyAttributes.Count > 0)
        {
            return References.FindByKey(connection, table, target.KeyAttributes);
        }

        return RowStore.Exists(connection, table, target.Id) ? target.Id : null;
    }

    private static Guid Update(Entity target, Guid id, Call call)
    {
        var row = target.Copy();
        row.Id = id;
        call.Organization.Requests.Dispatch(new UpdateRequest { Target = row }, call);
        return id;
    }

    private static Guid Create(Entity target, Call call) =>
        ((CreateResponse)call.Organization.Requests.Dispatch(new CreateRequest { Target = target }, call)).id;
}
