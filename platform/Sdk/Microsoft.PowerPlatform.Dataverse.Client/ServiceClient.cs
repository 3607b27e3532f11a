using System;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Logging;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Microsoft.PowerPlatform.Dataverse.Client;

public class ServiceClient : IOrganizationService, IOrganizationServiceAsync2, IDisposable
{
    public ServiceClient(string dataverseConnectionString, ILogger logger = null) => throw CloudOnly();

    public ServiceClient(
        Uri instanceUrl, Func<string, Task<string>> tokenProviderFunction, bool useUniqueInstance = true, ILogger logger = null) =>
        throw CloudOnly();

    public ServiceClient(
        Uri instanceUrl, string clientId, string clientSecret, bool useUniqueInstance, ILogger logger = null) =>
        throw CloudOnly();

    public bool IsReady { get; private set; }

    public void Associate(string entityName, Guid entityId, Relationship relationship, EntityReferenceCollection relatedEntities) =>
        throw CloudOnly();

    public Task AssociateAsync(string entityName, Guid entityId, Relationship relationship, EntityReferenceCollection relatedEntities) =>
        throw CloudOnly();

    public Task AssociateAsync(
        string entityName,
        Guid entityId,
        Relationship relationship,
        EntityReferenceCollection relatedEntities,
        CancellationToken cancellationToken) =>
        throw CloudOnly();

    public Guid Create(Entity entity) =>
        throw CloudOnly();

    public Task<Entity> CreateAndReturnAsync(Entity entity, CancellationToken cancellationToken) =>
        throw CloudOnly();

    public Task<Entity> CreateAndReturnAsync(Entity entity) =>
        throw CloudOnly();

    public Task<Guid> CreateAsync(Entity entity) =>
        throw CloudOnly();

    public Task<Guid> CreateAsync(Entity entity, CancellationToken cancellationToken) =>
        throw CloudOnly();

    public void Delete(string entityName, Guid id) =>
        throw CloudOnly();

    public Task DeleteAsync(string entityName, Guid id) =>
        throw CloudOnly();

    public Task DeleteAsync(string entityName, Guid id, CancellationToken cancellationToken) =>
        throw CloudOnly();

    public void Disassociate(string entityName, Guid entityId, Relationship relationship, EntityReferenceCollection relatedEntities) =>
        throw CloudOnly();

    public Task DisassociateAsync(string entityName, Guid entityId, Relationship relationship, EntityReferenceCollection relatedEntities) =>
        throw CloudOnly();

    public Task DisassociateAsync(
        string entityName,
        Guid entityId,
        Relationship relationship,
        EntityReferenceCollection relatedEntities,
        CancellationToken cancellationToken) =>
        throw CloudOnly();

    public void Dispose()
    {
    }

    public OrganizationResponse Execute(OrganizationRequest request) =>
        throw CloudOnly();

    public Task<OrganizationResponse> ExecuteAsync(OrganizationRequest request) =>
        throw CloudOnly();

    public Task<OrganizationResponse> ExecuteAsync(OrganizationRequest request, CancellationToken cancellationToken) =>
        throw CloudOnly();

    public Entity Retrieve(string entityName, Guid id, ColumnSet columnSet) =>
        throw CloudOnly();

    public Task<Entity> RetrieveAsync(string entityName, Guid id, ColumnSet columnSet) =>
        throw CloudOnly();

    public Task<Entity> RetrieveAsync(string entityName, Guid id, ColumnSet columnSet, CancellationToken cancellationToken) =>
        throw CloudOnly();

    public EntityCollection RetrieveMultiple(QueryBase query) =>
        throw CloudOnly();

    public Task<EntityCollection> RetrieveMultipleAsync(QueryBase query) =>
        throw CloudOnly();

    public Task<EntityCollection> RetrieveMultipleAsync(QueryBase query, CancellationToken cancellationToken) =>
        throw CloudOnly();

    public void Update(Entity entity) =>
        throw CloudOnly();

    public Task UpdateAsync(Entity entity) =>
        throw CloudOnly();

    public Task UpdateAsync(Entity entity, CancellationToken cancellationToken) =>
        throw CloudOnly();

    private static PlatformNotSupportedException CloudOnly() =>
        new("ServiceClient connects to Dataverse in the cloud and is only declared here. Build with -p:MicrosoftSdk=official to use it.");
}
