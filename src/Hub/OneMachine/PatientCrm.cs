using System.ServiceModel;
using Microsoft.PowerPlatform.Dataverse.Client;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;

namespace Sav.Hub.OneMachine;

/// <summary>
/// The CRM for callers who wait when it has had enough of them, as <c>ServiceClient</c> makes them wait in the cloud (Microsoft, "Service
/// protection API limits": ServiceClient pauses and sends again after the time that the fault names).
/// </summary>
internal sealed class PatientCrm(IOrganizationServiceAsync2 crm, TimeProvider time) : IOrganizationServiceAsync2
{
    // 0x80072322 requests, 0x80072321 execution time, 0x80072326 at once.
    private static readonly int[] LimitCodes = [unchecked((int)0x80072322), unchecked((int)0x80072321), unchecked((int)0x80072326)];

    public async Task<OrganizationResponse> ExecuteAsync(OrganizationRequest request, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                return await crm.ExecuteAsync(request, cancellationToken);
            }
            catch (FaultException<OrganizationServiceFault> fault) when (LimitCodes.Contains(fault.Detail.ErrorCode))
            {
                await Task.Delay((TimeSpan)fault.Detail.ErrorDetails["Retry-After"], time, cancellationToken);
            }
        }
    }

    public Task<OrganizationResponse> ExecuteAsync(OrganizationRequest request) => ExecuteAsync(request, CancellationToken.None);

    public OrganizationResponse Execute(OrganizationRequest request) => ExecuteAsync(request).GetAwaiter().GetResult();

    public async Task<Guid> CreateAsync(Entity entity, CancellationToken cancellationToken) =>
        ((CreateResponse)await ExecuteAsync(new CreateRequest { Target = entity }, cancellationToken)).id;

    public Task<Guid> CreateAsync(Entity entity) => CreateAsync(entity, CancellationToken.None);

    public Guid Create(Entity entity) => CreateAsync(entity).GetAwaiter().GetResult();

    public async Task<Entity> CreateAndReturnAsync(Entity entity, CancellationToken cancellationToken)
    {
        var id = await CreateAsync(entity, cancellationToken);
        return await RetrieveAsync(entity.LogicalName, id, new ColumnSet(true), cancellationToken);
    }

    public async Task<Entity> RetrieveAsync(string entityName, Guid id, ColumnSet columnSet, CancellationToken cancellationToken)
    {
        var request = new RetrieveRequest { Target = new EntityReference(entityName, id), ColumnSet = columnSet };
        return ((RetrieveResponse)await ExecuteAsync(request, cancellationToken)).Entity;
    }

    public Task<Entity> RetrieveAsync(string entityName, Guid id, ColumnSet columnSet) =>
        RetrieveAsync(entityName, id, columnSet, CancellationToken.None);

    public Entity Retrieve(string entityName, Guid id, ColumnSet columnSet) =>
        RetrieveAsync(entityName, id, columnSet).GetAwaiter().GetResult();

    public async Task<EntityCollection> RetrieveMultipleAsync(QueryBase query, CancellationToken cancellationToken) =>
        ((RetrieveMultipleResponse)await ExecuteAsync(new RetrieveMultipleRequest { Query = query }, cancellationToken)).EntityCollection;

    public Task<EntityCollection> RetrieveMultipleAsync(QueryBase query) => RetrieveMultipleAsync(query, CancellationToken.None);

    public EntityCollection RetrieveMultiple(QueryBase query) => RetrieveMultipleAsync(query).GetAwaiter().GetResult();

    public Task UpdateAsync(Entity entity, CancellationToken cancellationToken) =>
        ExecuteAsync(new UpdateRequest { Target = entity }, cancellationToken);

    public Task UpdateAsync(Entity entity) => UpdateAsync(entity, CancellationToken.None);

    public void Update(Entity entity) => UpdateAsync(entity).GetAwaiter().GetResult();

    public Task DeleteAsync(string entityName, Guid id, CancellationToken cancellationToken) =>
        ExecuteAsync(new DeleteRequest { Target = new EntityReference(entityName, id) }, cancellationToken);

    public Task DeleteAsync(string entityName, Guid id) => DeleteAsync(entityName, id, CancellationToken.None);

    public void Delete(string entityName, Guid id) => DeleteAsync(entityName, id).GetAwaiter().GetResult();

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

    public void Associate(string entityName, Guid entityId, Relationship relationship, EntityReferenceCollection relatedEntities) =>
        AssociateAsync(entityName, entityId, relationship, relatedEntities).GetAwaiter().GetResult();

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

    public void Disassociate(string entityName, Guid entityId, Relationship relationship, EntityReferenceCollection relatedEntities) =>
        DisassociateAsync(entityName, entityId, relationship, relatedEntities).GetAwaiter().GetResult();
}
