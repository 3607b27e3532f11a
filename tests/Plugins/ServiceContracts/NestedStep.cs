using System.Reflection;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;
using Sav.Plugins.Tests.Crm;

namespace Sav.Plugins.Tests.ServiceContracts;

/// <summary>
/// Runs a plug-in by itself as part of an operation that a test describes. It reads what is stored; what it writes is kept in a list only.
/// </summary>
internal sealed class NestedStep(IOrganizationService stored) : IServiceProvider, IOrganizationServiceFactory
{
    private IPluginExecutionContext? _context;

    /// <summary>The updates that the plug-in asked for, in order.</summary>
    public List<UpdateRequest> Updates { get; } = [];

    public void Run(IPlugin plugin, Entity target, Entity before, IPluginExecutionContext? parent = null)
    {
        _context = Context("Update", stage: 20, target, before, parent);
        plugin.Execute(this);
    }

    /// <summary>An operation as the steps below it see it.</summary>
    public static IPluginExecutionContext Context(
        string message, int stage, Entity target, Entity? before = null, IPluginExecutionContext? parent = null)
    {
        var context = DispatchProxy.Create<IPluginExecutionContext, PropertyAnswers>();
        var images = new EntityImageCollection();
        if (before is not null)
        {
            images["PreImage"] = before;
        }

        ((PropertyAnswers)(object)context).Properties = new Dictionary<string, object>
        {
            ["MessageName"] = message,
            ["Stage"] = stage,
            ["PrimaryEntityName"] = target.LogicalName,
            ["PrimaryEntityId"] = target.Id,
            ["OperationCreatedOn"] = Organisation.Now,
            ["InputParameters"] = new ParameterCollection { ["Target"] = target },
            ["PreEntityImages"] = images,
            ["SharedVariables"] = new ParameterCollection(),
            ["InitiatingUserId"] = Guid.Empty,
            ["ParentContext"] = parent!,
        };
        return context;
    }

    public object? GetService(Type serviceType) =>
        serviceType == typeof(IOrganizationServiceFactory) ? this : serviceType == typeof(IPluginExecutionContext) ? _context : null;

    public IOrganizationService CreateOrganizationService(Guid? userId) => new WrittenDown(stored, Updates);

    private sealed class WrittenDown(IOrganizationService stored, List<UpdateRequest> updates) : IOrganizationService
    {
        public Guid Create(Entity entity) => Guid.NewGuid();

        public Entity Retrieve(string entityName, Guid id, ColumnSet columnSet) => stored.Retrieve(entityName, id, columnSet);

        public void Update(Entity entity) => updates.Add(new UpdateRequest { Target = entity });

        public void Delete(string entityName, Guid id) => throw new NotSupportedException();

        public OrganizationResponse Execute(OrganizationRequest request)
        {
            updates.Add((UpdateRequest)request);
            return new UpdateResponse();
        }

        public void Associate(
            string entityName, Guid entityId, Relationship relationship, EntityReferenceCollection relatedEntities) =>
            throw new NotSupportedException();

        public void Disassociate(
            string entityName, Guid entityId, Relationship relationship, EntityReferenceCollection relatedEntities) =>
            throw new NotSupportedException();

        public EntityCollection RetrieveMultiple(QueryBase query) => stored.RetrieveMultiple(query);
    }
}
