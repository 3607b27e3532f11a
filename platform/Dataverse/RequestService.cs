using Microsoft.PowerPlatform.Dataverse.Client;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;

namespace Sav.Platform.Dataverse;

/// <summary>An organisation service in which each call is the request that it stands for, so that there is one way in.</summary>
public abstract class RequestService : IOrganizationServiceAsync2
{
    /// <inheritdoc/>
    public Guid Create(Entity entity) => CreateAsync(entity).GetAwaiter().GetResult();

    /// <inheritdoc/>
    public async Task<Guid> CreateAsync(Entity entity, CancellationToken cancellationToken) =>
        ((CreateResponse)await ExecuteAsync(new CreateRequest { Target = entity }, cancellationToken).ConfigureAwait(false)).id;

    /// <inheritdoc/>
    public Task<Guid> CreateAsync(Entity entity) => CreateAsync(entity, CancellationToken.None);

    /// <inheritdoc/>
    public async Task<Entity> CreateAndReturnAsync(Entity entity, CancellationToken cancellationToken)
    {
        var id = await CreateAsync(entity, cancellationToken).ConfigureAwait(false);
        return await RetrieveAsync(entity.LogicalName, id, new ColumnSet(true), cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public Entity Retrieve(string entityName, Guid id, ColumnSet columnSet) =>
        RetrieveAsync(entityName, id, columnSet).GetAwaiter().GetResult();

    /// <inheritdoc/>
    public async Task<Entity> RetrieveAsync(string entityName, Guid id, ColumnSet columnSet, CancellationToken cancellationToken)
    {
        var request = new RetrieveRequest { Target = new EntityReference(entityName, id), ColumnSet = columnSet };
        return ((RetrieveResponse)await ExecuteAsync(request, cancellationToken).ConfigureAwait(false)).Entity;
    }

    /// <inheritdoc/>
    public Task<Entity> RetrieveAsync(string entityName, Guid id, ColumnSet columnSet) =>
        RetrieveAsync(entityName, id, columnSet, CancellationToken.None);

    /// <inheritdoc/>
    public EntityCollection RetrieveMultiple(QueryBase query) => RetrieveMultipleAsync(query).GetAwaiter().GetResult();

    /// <inheritdoc/>
    public async Task<EntityCollection> RetrieveMultipleAsync(QueryBase query, CancellationToken cancellationToken)
    {
        var request = new RetrieveMultipleRequest { Query = query };
        return ((RetrieveMultipleResponse)await ExecuteAsync(request, cancellationToken).ConfigureAwait(false)).EntityCollection;
    }

    /// <inheritdoc/>
    public Task<EntityCollection> RetrieveMultipleAsync(QueryBase query) => RetrieveMultipleAsync(query, CancellationToken.None);

    /// <inheritdoc/>
    public void Update(Entity entity) => UpdateAsync(entity).GetAwaiter().GetResult();

    /// <inheritdoc/>
    public Task UpdateAsync(Entity entity, CancellationToken cancellationToken) =>
        ExecuteAsync(new UpdateRequest { Target = entity }, cancellationToken);

    /// <inheritdoc/>
    public Task UpdateAsync(Entity entity) => UpdateAsync(entity, CancellationToken.None);

    /// <inheritdoc/>
    public void Delete(string entityName, Guid id) => DeleteAsync(entityName, id).GetAwaiter().GetResult();

    /// <inheritdoc/>
    public Task DeleteAsync(string entityName, Guid id, CancellationToken cancellationToken) =>
        ExecuteAsync(new DeleteRequest { Target = new EntityReference(entityName, id) }, cancellationToken);

    /// <inheritdoc/>
    public Task DeleteAsync(string entityName, Guid id) => DeleteAsync(entityName, id, CancellationToken.None);

    /// <inheritdoc/>
    public OrganizationResponse Execute(OrganizationRequest request) => ExecuteAsync(request).GetAwaiter().GetResult();

    /// <inheritdoc/>
    public Task<OrganizationResponse> ExecuteAsync(OrganizationRequest request) => ExecuteAsync(request, CancellationToken.None);

    /// <summary>Does what a request says.</summary>
    public abstract Task<OrganizationResponse> ExecuteAsync(OrganizationRequest request, CancellationToken cancellationToken);

    /// <inheritdoc/>
    public void Associate(string entityName, Guid entityId, Relationship relationship, EntityReferenceCollection relatedEntities) =>
        AssociateAsync(entityName, entityId, relationship, relatedEntities).GetAwaiter().GetResult();

    /// <inheritdoc/>
    public Task AssociateAsync(
        string entityName, Guid entityId, Relationship relationship, EntityReferenceCollection relatedEntities, CancellationToken cancellationToken) =>
        ExecuteAsync(
            new AssociateRequest
            {
                Target = new EntityReference(entityName, entityId), Relationship = relationship, RelatedEntities = relatedEntities,
            },
            cancellationToken);

    /// <inheritdoc/>
    public Task AssociateAsync(string entityName, Guid entityId, Relationship relationship, EntityReferenceCollection relatedEntities) =>
        AssociateAsync(entityName, entityId, relationship, relatedEntities, CancellationToken.None);

    /// <inheritdoc/>
    public void Disassociate(string entityName, Guid entityId, Relationship relationship, EntityReferenceCollection relatedEntities) =>
        DisassociateAsync(entityName, entityId, relationship, relatedEntities).GetAwaiter().GetResult();

    /// <inheritdoc/>
    public Task DisassociateAsync(
        string entityName, Guid entityId, Relationship relationship, EntityReferenceCollection relatedEntities, CancellationToken cancellationToken) =>
        ExecuteAsync(
            new DisassociateRequest
            {
                Target = new EntityReference(entityName, entityId), Relationship = relationship, RelatedEntities = relatedEntities,
            },
            cancellationToken);

    /// <inheritdoc/>
    public Task DisassociateAsync(string entityName, Guid entityId, Relationship relationship, EntityReferenceCollection relatedEntities) =>
        DisassociateAsync(entityName, entityId, relationship, relatedEntities, CancellationToken.None);
}
