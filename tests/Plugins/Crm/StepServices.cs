using System.Reflection;
using Microsoft.Xrm.Sdk;

namespace Sav.Plugins.Tests.Crm;

/// <summary>What a pipeline hands a plug-in, for a test that calls one by itself.</summary>
internal sealed class StepServices(IOrganizationService service, string message, Entity target) : IServiceProvider, IOrganizationServiceFactory
{
    public object? GetService(Type serviceType) =>
        serviceType == typeof(IOrganizationServiceFactory) ? this
        : serviceType == typeof(IPluginExecutionContext) ? Context()
        : null;

    public IOrganizationService CreateOrganizationService(Guid? userId) => service;

    private IPluginExecutionContext Context()
    {
        var context = DispatchProxy.Create<IPluginExecutionContext, PropertyAnswers>();
        ((PropertyAnswers)(object)context).Properties = new Dictionary<string, object>
        {
            ["MessageName"] = message,
            ["PrimaryEntityName"] = target.LogicalName,
            ["PrimaryEntityId"] = target.Id,
            ["OperationCreatedOn"] = Organisation.Now,
            ["InputParameters"] = new ParameterCollection { ["Target"] = target },
            ["PreEntityImages"] = new EntityImageCollection(),
            ["SharedVariables"] = new ParameterCollection(),
            ["InitiatingUserId"] = Guid.Empty,
            ["Depth"] = 1,
        };
        return context;
    }
}
