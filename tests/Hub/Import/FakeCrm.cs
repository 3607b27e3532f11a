using Microsoft.Crm.Sdk.Messages;
using Microsoft.PowerPlatform.Dataverse.Client;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;

namespace Sav.Hub.Tests.Import;

/// <summary>Holds rows by their alternate keys, and knows no other request than a batch of upserts and updates, which contracts are drafts, and who asks.</summary>
internal sealed class FakeCrm : IOrganizationServiceAsync2
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, Entity> _rowByKey = [];
    private int _inFlight;

    /// <summary>Rows in the order in which they were created.</summary>
    public List<Entity> Rows { get; } = [];

    /// <summary>Rows in each batch, in the order of arrival.</summary>
    public List<int> Batches { get; } = [];

    /// <summary>The unit of whoever asks.</summary>
    public Entity BusinessUnit { get; } = new("businessunit", Guid.NewGuid());

    public int MostInFlight { get; private set; }

    /// <summary>Says why a row is refused, or null.</summary>
    public Func<Entity, string?> Refuse { get; set; } = _ => null;

    public IEnumerable<Entity> Table(string name) => Rows.Where(row => row.LogicalName == name);

    public async Task<OrganizationResponse> ExecuteAsync(OrganizationRequest request, CancellationToken cancellationToken)
    {
        if (request is WhoAmIRequest)
        {
            return new WhoAmIResponse { Results = { ["BusinessUnitId"] = BusinessUnit.Id } };
        }

        var batch = Assert.IsType<ExecuteMultipleRequest>(request);
        Assert.True(batch.Settings.ReturnResponses);
        lock (_lock)
        {
            MostInFlight = Math.Max(MostInFlight, ++_inFlight);
            Batches.Add(batch.Requests.Count);
        }

        // Lets the next batch start before this one is done.
        await Task.Yield();
        lock (_lock)
        {
            _inFlight--;
            return Answer(batch);
        }
    }

    private ExecuteMultipleResponse Answer(ExecuteMultipleRequest batch)
    {
        var responses = new ExecuteMultipleResponseItemCollection();
        for (var i = 0; i < batch.Requests.Count; i++)
        {
            var item = new ExecuteMultipleResponseItem { RequestIndex = i };
            responses.Add(item);
            var row = (Entity)batch.Requests[i].Parameters["Target"];
            if (Refuse(row) is { } reason)
            {
                item.Fault = new OrganizationServiceFault { Message = reason };
                break;
            }

            item.Response = batch.Requests[i] is UpsertRequest ? Upsert(row) : Update(row);
        }

        return new ExecuteMultipleResponse { Results = { ["Responses"] = responses } };
    }

    private UpsertResponse Upsert(Entity row)
    {
        var values = row.KeyAttributes.Select(part => part.Value is EntityReference to ? to.Id : part.Value);
        var key = $"{row.LogicalName}({string.Join(',', values)})";
        var isNew = !_rowByKey.TryGetValue(key, out var stored);
        if (stored is null)
        {
            stored = new Entity(row.LogicalName, Guid.NewGuid());
            foreach (var part in row.KeyAttributes)
            {
                stored[part.Key] = part.Value;
            }

            _rowByKey.Add(key, stored);
            Rows.Add(stored);
        }

        Copy(row, stored);
        return new UpsertResponse { Results = { ["Target"] = stored.ToEntityReference(), ["RecordCreated"] = isNew } };
    }

    private UpdateResponse Update(Entity row)
    {
        Copy(row, Rows.Append(BusinessUnit).Single(stored => stored.Id == row.Id));
        return new UpdateResponse();
    }

    private static void Copy(Entity from, Entity to)
    {
        foreach (var (column, value) in from.Attributes)
        {
            to[column] = value;
        }
    }

    public Task<OrganizationResponse> ExecuteAsync(OrganizationRequest request) => throw new NotSupportedException();

    public OrganizationResponse Execute(OrganizationRequest request) => throw new NotSupportedException();

    public Guid Create(Entity entity) => throw new NotSupportedException();

    public Task<Guid> CreateAsync(Entity entity) => throw new NotSupportedException();

    public Task<Guid> CreateAsync(Entity entity, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<Entity> CreateAndReturnAsync(Entity entity, CancellationToken cancellationToken) => throw new NotSupportedException();

    void IOrganizationService.Update(Entity entity) => throw new NotSupportedException();

    public Task UpdateAsync(Entity entity) => throw new NotSupportedException();

    public Task UpdateAsync(Entity entity, CancellationToken cancellationToken) => throw new NotSupportedException();

    public void Delete(string entityName, Guid id) => throw new NotSupportedException();

    public Task DeleteAsync(string entityName, Guid id) => throw new NotSupportedException();

    public Task DeleteAsync(string entityName, Guid id, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Entity Retrieve(string entityName, Guid id, ColumnSet columnSet) => throw new NotSupportedException();

    public Task<Entity> RetrieveAsync(string entityName, Guid id, ColumnSet columnSet) => throw new NotSupportedException();

    public Task<Entity> RetrieveAsync(string entityName, Guid id, ColumnSet columnSet, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public EntityCollection RetrieveMultiple(QueryBase query) => throw new NotSupportedException();

    public Task<EntityCollection> RetrieveMultipleAsync(QueryBase query) => throw new NotSupportedException();

    public Task<EntityCollection> RetrieveMultipleAsync(QueryBase query, CancellationToken cancellationToken)
    {
        Assert.Equal("sav_servicecontract", Assert.IsType<QueryExpression>(query).EntityName);
        return Task.FromResult(new EntityCollection([.. Table("sav_servicecontract").Where(row => !row.Contains("statuscode"))]));
    }

    public void Associate(string entityName, Guid entityId, Relationship relationship, EntityReferenceCollection relatedEntities) =>
        throw new NotSupportedException();

    public Task AssociateAsync(string entityName, Guid entityId, Relationship relationship, EntityReferenceCollection relatedEntities) =>
        throw new NotSupportedException();

    public Task AssociateAsync(
        string entityName,
        Guid entityId,
        Relationship relationship,
        EntityReferenceCollection relatedEntities,
        CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public void Disassociate(string entityName, Guid entityId, Relationship relationship, EntityReferenceCollection relatedEntities) =>
        throw new NotSupportedException();

    public Task DisassociateAsync(string entityName, Guid entityId, Relationship relationship, EntityReferenceCollection relatedEntities) =>
        throw new NotSupportedException();

    public Task DisassociateAsync(
        string entityName,
        Guid entityId,
        Relationship relationship,
        EntityReferenceCollection relatedEntities,
        CancellationToken cancellationToken) =>
        throw new NotSupportedException();
}
