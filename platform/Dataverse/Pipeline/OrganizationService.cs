using Microsoft.PowerPlatform.Dataverse.Client;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;

namespace Sav.Platform.Dataverse.Pipeline;

/// <summary>The organisation service of a client: each request is a transaction of its own.</summary>
internal sealed class OrganizationService(OrganizationRuntime organization, Guid userId) : IOrganizationServiceAsync2
{
    public Guid Create(Entity entity) => CreateAsync(entity).GetAwaiter().GetResult();

    public async Task<Guid> CreateAsync(Entity entity, CancellationToken cancellationToken) =>
        ((CreateResponse)await ExecuteAsync(new CreateRequest { Target = entity }, cancellationToken).ConfigureAwait(false)).id;

    public Task<Guid> CreateAsync(Entity entity) => CreateAsync(entity, CancellationToken.None);

    public async Task<Entity> CreateAndReturnAsync(Entity entity, CancellationToken cancellationToken)
    {
        var id = await CreateAsync(entity, cancellationToken).ConfigureAwait(false);
        return await RetrieveAsync(entity.LogicalName, id, new ColumnSet(true), cancellationToken).ConfigureAwait(false);
    }

    public Entity Retrieve(string entityName, Guid id, ColumnSet columnSet) =>
        RetrieveAsync(entityName, id, columnSet).GetAwaiter().GetResult();

    public async Task<Entity> RetrieveAsync(string entityName, Guid id, ColumnSet columnSet, CancellationToken cancellationToken)
    {
        var request = new RetrieveRequest { Target = new EntityReference(entityName, id), ColumnSet = columnSet };
        return ((RetrieveResponse)await ExecuteAsync(request, cancellationToken).ConfigureAwait(false)).Entity;
    }

    public Task<Entity> RetrieveAsync(string entityName, Guid id, ColumnSet columnSet) =>
        RetrieveAsync(entityName, id, columnSet, CancellationToken.None);

    public EntityCollection RetrieveMultiple(QueryBase query) => RetrieveMultipleAsync(query).GetAwaiter().GetResult();

    public async Task<EntityCollection> RetrieveMultipleAsync(QueryBase query, CancellationToken cancellationToken)
    {
        var request = new RetrieveMultipleRequest { Query = query };
        return ((RetrieveMultipleResponse)await ExecuteAsync(request, cancellationToken).ConfigureAwait(false)).EntityCollection;
    }

    public Task<EntityCollection> RetrieveMultipleAsync(QueryBase query) => RetrieveMultipleAsync(query, CancellationToken.None);

    public void Update(Entity entity) => UpdateAsync(entity).GetAwaiter().GetResult();

    public Task UpdateAsync(Entity entity, CancellationToken cancellationToken) =>
        ExecuteAsync(new UpdateRequest { Target = entity }, cancellationToken);

    public Task UpdateAsync(Entity entity) => UpdateAsync(entity, CancellationToken.None);

    public void Delete(string entityName, Guid id) => DeleteAsync(entityName, id).GetAwaiter().GetResult();

    public Task DeleteAsync(string entityName, Guid id, CancellationToken cancellationToken) =>
        ExecuteAsync(new DeleteRequest { Target = new EntityReference(entityName, id) }, cancellationToken);

    public Task DeleteAsync(string entityName, Guid id) => DeleteAsync(entityName, id, CancellationToken.None);

    public OrganizationResponse Execute(OrganizationRequest request) => ExecuteAsync(request).GetAwaiter().GetResult();

    public Task<OrganizationResponse> ExecuteAsync(OrganizationRequest request) => ExecuteAsync(request, CancellationToken.None);

    public Task<OrganizationResponse> ExecuteAsync(OrganizationRequest request, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested)
        {
            return Task.FromCanceled<OrganizationResponse>(cancellationToken);
        }

        try
        {
            var call = new Call { Organization = organization, UserId = userId, InitiatingUserId = userId };
            return organization.Meter is { } meter
                ? meter.Run(userId, () => organization.Requests.Run(request, call))
                : organization.Requests.Run(request, call);
        }
        catch (Exception exception)
        {
            return Task.FromException<OrganizationResponse>(exception);
        }
    }

    public void Associate(string entityName, Guid entityId, Relationship relationship, EntityReferenceCollection relatedEntities) =>
        AssociateAsync(entityName, entityId, relationship, relatedEntities).GetAwaiter().GetResult();

    public Task AssociateAsync(
        string entityName, Guid entityId, Relationship relationship, EntityReferenceCollection relatedEntities, CancellationToken cancellationToken) =>
        ExecuteAsync(
            new AssociateRequest
            {
                Target = new EntityReference(entityName, entityId), Relationship = relationship, RelatedEntities = relatedEntities,
            },
            cancellationToken);

    public Task AssociateAsync(string entityName, Guid entityId, Relationship relationship, EntityReferenceCollection relatedEntities) =>
        AssociateAsync(entityName, entityId, relationship, relatedEntities, CancellationToken.None);

    public void Disassociate(string entityName, Guid entityId, Relationship relationship, EntityReferenceCollection relatedEntities) =>
        DisassociateAsync(entityName, entityId, relationship, relatedEntities).GetAwaiter().GetResult();

    public Task DisassociateAsync(
        string entityName, Guid entityId, Relationship relationship, EntityReferenceCollection relatedEntities, CancellationToken cancellationToken) =>
        ExecuteAsync(
            new DisassociateRequest
            {
                Target = new EntityReference(entityName, entityId), Relationship = relationship, RelatedEntities = relatedEntities,
            },
            cancellationToken);

    public Task DisassociateAsync(string entityName, Guid entityId, Relationship relationship, EntityReferenceCollection relatedEntities) =>
        DisassociateAsync(entityName, entityId, relationship, relatedEntities, CancellationToken.None);
}
