using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;

namespace Sav.Platform.Dataverse.Pipeline;

/// <summary>
/// The organisation service of one execution of a plug-in. In a transaction its calls run at once, on the same connection; before or
/// after one they are requests of their own.
/// </summary>
internal sealed class PluginOrganizationService(PluginServices services, OrganizationRuntime organization, Call call) : IOrganizationService
{
    public OrganizationResponse Execute(OrganizationRequest request)
    {
        services.CheckTime();
        return call.Session is null ? organization.Requests.Run(request, call).GetAwaiter().GetResult() : RunInside(request, call.Session);
    }

    public Guid Create(Entity entity) => ((CreateResponse)Execute(new CreateRequest { Target = entity })).id;

    public Entity Retrieve(string entityName, Guid id, ColumnSet columnSet) =>
        ((RetrieveResponse)Execute(new RetrieveRequest { Target = new EntityReference(entityName, id), ColumnSet = columnSet })).Entity;

    public EntityCollection RetrieveMultiple(QueryBase query) =>
        ((RetrieveMultipleResponse)Execute(new RetrieveMultipleRequest { Query = query })).EntityCollection;

    public void Update(Entity entity) => Execute(new UpdateRequest { Target = entity });

    public void Delete(string entityName, Guid id) => Execute(new DeleteRequest { Target = new EntityReference(entityName, id) });

    public void Associate(string entityName, Guid entityId, Relationship relationship, EntityReferenceCollection relatedEntities) =>
        Execute(new AssociateRequest
        {
            Target = new EntityReference(entityName, entityId), Relationship = relationship, RelatedEntities = relatedEntities,
        });

    public void Disassociate(string entityName, Guid entityId, Relationship relationship, EntityReferenceCollection relatedEntities) =>
        Execute(new DisassociateRequest
        {
            Target = new EntityReference(entityName, entityId), Relationship = relationship, RelatedEntities = relatedEntities,
        });

    private OrganizationResponse RunInside(OrganizationRequest request, Session session)
    {
        if (session.IsDoomed)
        {
            throw PluginFault.NoActiveTransaction();
        }

        try
        {
            return organization.Requests.Dispatch(request, call);
        }
        catch
        {
            session.IsDoomed = session.Writes;
            throw;
        }
    }
}
