using System;
using System.Threading.Tasks;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Microsoft.PowerPlatform.Dataverse.Client;

public interface IOrganizationServiceAsync : IOrganizationService
{
    Task AssociateAsync(string entityName, Guid entityId, Relationship relationship, EntityReferenceCollection relatedEntities);

    Task<Guid> CreateAsync(Entity entity);

    Task DeleteAsync(string entityName, Guid id);

    Task DisassociateAsync(string entityName, Guid entityId, Relationship relationship, EntityReferenceCollection relatedEntities);

    Task<OrganizationResponse> ExecuteAsync(OrganizationRequest request);

    Task<Entity> RetrieveAsync(string entityName, Guid id, ColumnSet columnSet);

    Task<EntityCollection> RetrieveMultipleAsync(QueryBase query);

    Task UpdateAsync(Entity entity);
}
