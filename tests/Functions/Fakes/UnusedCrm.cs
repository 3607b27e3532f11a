using Microsoft.PowerPlatform.Dataverse.Client;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Sav.Functions.Tests.Fakes;

/// <summary>The members of the interface: those with a cancellation token can be overridden, the flows may use no other.</summary>
internal abstract class UnusedCrm : IOrganizationServiceAsync2
{
    public virtual Task AssociateAsync(
        string entityName,
        Guid entityId,
        Relationship relationship,
        EntityReferenceCollection relatedEntities,
        CancellationToken cancellationToken) =>
        throw Unused();

    public virtual Task<Entity> CreateAndReturnAsync(Entity entity, CancellationToken cancellationToken) => throw Unused();

    public virtual Task<Guid> CreateAsync(Entity entity, CancellationToken cancellationToken) => throw Unused();

    public virtual Task DeleteAsync(string entityName, Guid id, CancellationToken cancellationToken) => throw Unused();

    public virtual Task DisassociateAsync(
        string entityName,
        Guid entityId,
        Relationship relationship,
        EntityReferenceCollection relatedEntities,
        CancellationToken cancellationToken) =>
        throw Unused();

    public virtual Task<OrganizationResponse> ExecuteAsync(
        OrganizationRequest request, CancellationToken cancellationToken) =>
        throw Unused();

    public virtual Task<Entity> RetrieveAsync(
        string entityName, Guid id, ColumnSet columnSet, CancellationToken cancellationToken) =>
        throw Unused();

    public virtual Task<EntityCollection> RetrieveMultipleAsync(QueryBase query, CancellationToken cancellationToken) => throw Unused();

    public virtual Task UpdateAsync(Entity entity, CancellationToken cancellationToken) => throw Unused();

    Task IOrganizationServiceAsync.AssociateAsync(
        string entityName, Guid entityId, Relationship relationship, EntityReferenceCollection relatedEntities) =>
        throw Unused();

    Task<Guid> IOrganizationServiceAsync.CreateAsync(Entity entity) => throw Unused();

    Task IOrganizationServiceAsync.DeleteAsync(string entityName, Guid id) => throw Unused();

    Task IOrganizationServiceAsync.DisassociateAsync(
        string entityName, Guid entityId, Relationship relationship, EntityReferenceCollection relatedEntities) =>
        throw Unused();

    Task<OrganizationResponse> IOrganizationServiceAsync.ExecuteAsync(OrganizationRequest request) => throw Unused();

    Task<Entity> IOrganizationServiceAsync.RetrieveAsync(string entityName, Guid id, ColumnSet columnSet) => throw Unused();

    Task<EntityCollection> IOrganizationServiceAsync.RetrieveMultipleAsync(QueryBase query) => throw Unused();

    Task IOrganizationServiceAsync.UpdateAsync(Entity entity) => throw Unused();

    void IOrganizationService.Associate(
        string entityName, Guid entityId, Relationship relationship, EntityReferenceCollection relatedEntities) =>
        throw Unused();

    Guid IOrganizationService.Create(Entity entity) => throw Unused();

    void IOrganizationService.Delete(string entityName, Guid id) => throw Unused();

    void IOrganizationService.Disassociate(
        string entityName, Guid entityId, Relationship relationship, EntityReferenceCollection relatedEntities) =>
        throw Unused();

    OrganizationResponse IOrganizationService.Execute(OrganizationRequest request) => throw Unused();

    Entity IOrganizationService.Retrieve(string entityName, Guid id, ColumnSet columnSet) => throw Unused();

    EntityCollection IOrganizationService.RetrieveMultiple(QueryBase query) => throw Unused();

    void IOrganizationService.Update(Entity entity) => throw Unused();

    private static NotSupportedException Unused() => new("The flows are not expected to use this member.");
}
