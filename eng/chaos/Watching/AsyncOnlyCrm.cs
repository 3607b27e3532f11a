using Microsoft.PowerPlatform.Dataverse.Client;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Sav.Chaos.Watching;

/// <summary>
/// The members of the interface that the hub does not use. They refuse instead of passing on: a step that nobody sees would be a hole in
/// the matrix.
/// </summary>
internal abstract class AsyncOnlyCrm : IOrganizationServiceAsync2
{
    public abstract Task AssociateAsync(
        string entityName,
        Guid entityId,
        Relationship relationship,
        EntityReferenceCollection relatedEntities,
        CancellationToken cancellationToken);

    public abstract Task<Entity> CreateAndReturnAsync(Entity entity, CancellationToken cancellationToken);

    public abstract Task<Guid> CreateAsync(Entity entity, CancellationToken cancellationToken);

    public abstract Task DeleteAsync(string entityName, Guid id, CancellationToken cancellationToken);

    public abstract Task DisassociateAsync(
        string entityName,
        Guid entityId,
        Relationship relationship,
        EntityReferenceCollection relatedEntities,
        CancellationToken cancellationToken);

    public abstract Task<OrganizationResponse> ExecuteAsync(OrganizationRequest request, CancellationToken cancellationToken);

    public abstract Task<Entity> RetrieveAsync(string entityName, Guid id, ColumnSet columnSet, CancellationToken cancellationToken);

    public abstract Task<EntityCollection> RetrieveMultipleAsync(QueryBase query, CancellationToken cancellationToken);

    public abstract Task UpdateAsync(Entity entity, CancellationToken cancellationToken);

    Task IOrganizationServiceAsync.AssociateAsync(
        string entityName, Guid entityId, Relationship relationship, EntityReferenceCollection relatedEntities) => throw Unseen();

    Task<Guid> IOrganizationServiceAsync.CreateAsync(Entity entity) => throw Unseen();

    Task IOrganizationServiceAsync.DeleteAsync(string entityName, Guid id) => throw Unseen();

    Task IOrganizationServiceAsync.DisassociateAsync(
        string entityName, Guid entityId, Relationship relationship, EntityReferenceCollection relatedEntities) => throw Unseen();

    Task<OrganizationResponse> IOrganizationServiceAsync.ExecuteAsync(OrganizationRequest request) => throw Unseen();

    Task<Entity> IOrganizationServiceAsync.RetrieveAsync(string entityName, Guid id, ColumnSet columnSet) => throw Unseen();

    Task<EntityCollection> IOrganizationServiceAsync.RetrieveMultipleAsync(QueryBase query) => throw Unseen();

    Task IOrganizationServiceAsync.UpdateAsync(Entity entity) => throw Unseen();

    void IOrganizationService.Associate(
        string entityName, Guid entityId, Relationship relationship, EntityReferenceCollection relatedEntities) => throw Unseen();

    Guid IOrganizationService.Create(Entity entity) => throw Unseen();

    void IOrganizationService.Delete(string entityName, Guid id) => throw Unseen();

    void IOrganizationService.Disassociate(
        string entityName, Guid entityId, Relationship relationship, EntityReferenceCollection relatedEntities) => throw Unseen();

    OrganizationResponse IOrganizationService.Execute(OrganizationRequest request) => throw Unseen();

    Entity IOrganizationService.Retrieve(string entityName, Guid id, ColumnSet columnSet) => throw Unseen();

    EntityCollection IOrganizationService.RetrieveMultiple(QueryBase query) => throw Unseen();

    void IOrganizationService.Update(Entity entity) => throw Unseen();

    private static NotSupportedException Unseen() =>
        new("The kill matrix sees only calls with a cancellation token. Use those, or watch this one too (eng/chaos/Watching).");
}
