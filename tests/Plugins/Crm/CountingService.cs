using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;

namespace Sav.Plugins.Tests.Crm;

/// <summary>
/// Passes everything on, and counts what is read. A plug-in that a test calls by itself stands in no pipeline, so its changes would be
/// taken for changes by hand: they go past the plug-ins.
/// </summary>
internal sealed class CountingService(IOrganizationService inner) : IOrganizationService
{
    /// <summary>The queries that were asked, in order.</summary>
    public List<QueryBase> Queries { get; } = [];

    public int Retrieves { get; private set; }

    public Guid Create(Entity entity) => inner.Create(entity);

    public Entity Retrieve(string entityName, Guid id, ColumnSet columnSet)
    {
        Retrieves++;
        return inner.Retrieve(entityName, id, columnSet);
    }

    public void Update(Entity entity) => inner.Execute(new UpdateRequest
    {
        Target = entity, Parameters = { ["BypassCustomPluginExecution"] = true },
    });

    public void Delete(string entityName, Guid id) => inner.Delete(entityName, id);

    // An upsert hands no parameter on to the update that it comes to.
    public OrganizationResponse Execute(OrganizationRequest request)
    {
        if (request is UpsertRequest upsert)
        {
            Update(upsert.Target);
            return new UpsertResponse();
        }

        return inner.Execute(request);
    }

    public void Associate(string entityName, Guid entityId, Relationship relationship, EntityReferenceCollection relatedEntities) =>
        inner.Associate(entityName, entityId, relationship, relatedEntities);

    public void Disassociate(string entityName, Guid entityId, Relationship relationship, EntityReferenceCollection relatedEntities) =>
        inner.Disassociate(entityName, entityId, relationship, relatedEntities);

    public EntityCollection RetrieveMultiple(QueryBase query)
    {
        Queries.Add(query);
        return inner.RetrieveMultiple(query);
    }
}
