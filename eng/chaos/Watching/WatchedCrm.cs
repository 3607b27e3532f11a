using Microsoft.PowerPlatform.Dataverse.Client;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;
using Sav.Chaos.Boundaries;

namespace Sav.Chaos.Watching;

/// <summary>A CRM on which every write is a boundary; a reading changes nothing, so it is none.</summary>
internal sealed class WatchedCrm(IOrganizationServiceAsync2 inner, BoundaryWatch watch) : AsyncOnlyCrm
{
    private readonly CrmSteps _steps = new(watch.Names);

    public override Task AssociateAsync(
        string entityName,
        Guid entityId,
        Relationship relationship,
        EntityReferenceCollection relatedEntities,
        CancellationToken cancellationToken) =>
        watch.AroundAsync(
            [entityName], "associate", () => inner.AssociateAsync(entityName, entityId, relationship, relatedEntities, cancellationToken));

    public override Task<Entity> CreateAndReturnAsync(Entity entity, CancellationToken cancellationToken) =>
        AroundAsync(new CreateRequest { Target = entity }, () => inner.CreateAndReturnAsync(entity, cancellationToken));

    public override Task<Guid> CreateAsync(Entity entity, CancellationToken cancellationToken) =>
        AroundAsync(new CreateRequest { Target = entity }, () => inner.CreateAsync(entity, cancellationToken));

    public override Task DeleteAsync(string entityName, Guid id, CancellationToken cancellationToken) =>
        watch.AroundAsync([entityName], "delete", () => inner.DeleteAsync(entityName, id, cancellationToken));

    public override Task DisassociateAsync(
        string entityName,
        Guid entityId,
        Relationship relationship,
        EntityReferenceCollection relatedEntities,
        CancellationToken cancellationToken) =>
        watch.AroundAsync(
            [entityName],
            "disassociate",
            () => inner.DisassociateAsync(entityName, entityId, relationship, relatedEntities, cancellationToken));

    public override Task<OrganizationResponse> ExecuteAsync(OrganizationRequest request, CancellationToken cancellationToken) =>
        AroundAsync(request, () => inner.ExecuteAsync(request, cancellationToken));

    public override Task<Entity> RetrieveAsync(string entityName, Guid id, ColumnSet columnSet, CancellationToken cancellationToken) =>
        inner.RetrieveAsync(entityName, id, columnSet, cancellationToken);

    public override Task<EntityCollection> RetrieveMultipleAsync(QueryBase query, CancellationToken cancellationToken) =>
        inner.RetrieveMultipleAsync(query, cancellationToken);

    public override Task UpdateAsync(Entity entity, CancellationToken cancellationToken) => AroundAsync(
        new UpdateRequest { Target = entity },
        async () =>
        {
            await inner.UpdateAsync(entity, cancellationToken);
            return true;
        });

    private Task<T> AroundAsync<T>(OrganizationRequest request, Func<Task<T>> doAsync)
    {
        var steps = _steps.Of(request);
        return watch.AroundAsync([.. steps.Select(step => step.Flow)], steps[0].Step, doAsync);
    }
}
