using Microsoft.Xrm.Sdk;

namespace Sav.Platform.Dataverse.Tests.Support;

/// <summary>One execution of a scripted plug-in.</summary>
public sealed class PluginCall(IServiceProvider services)
{
    public IPluginExecutionContext Context { get; } = Get<IPluginExecutionContext>(services);

    /// <summary>The newest form of the context.</summary>
    public IPluginExecutionContext7 NewestContext { get; } = Get<IPluginExecutionContext7>(services);

    public ITracingService Tracing { get; } = Get<ITracingService>(services);

    public IServiceEndpointNotificationService Notification => Get<IServiceEndpointNotificationService>(services);

    public Entity Target => (Entity)Context.InputParameters["Target"];

    public IOrganizationService Service => ServiceFor(Context.UserId);

    public object? ServiceOf(Type type) => services.GetService(type);

    public IOrganizationService ServiceFor(Guid? user) => Get<IOrganizationServiceFactory>(services).CreateOrganizationService(user);

    private static T Get<T>(IServiceProvider services) => (T)services.GetService(typeof(T))!;
}
