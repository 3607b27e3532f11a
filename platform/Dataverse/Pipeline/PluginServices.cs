using Microsoft.Xrm.Sdk;
using Sav.Platform.Dataverse.Faults;

namespace Sav.Platform.Dataverse.Pipeline;

/// <summary>What an execution of a plug-in gets: its context, tracing, the organisation service and the notification service.</summary>
internal sealed class PluginServices : IServiceProvider, IOrganizationServiceFactory, IServiceEndpointNotificationService, IDisposable
{
    // Microsoft: a plug-in that runs longer than two minutes is ended.
    private static readonly TimeSpan TimeLimit = TimeSpan.FromMinutes(2);

    private readonly OrganizationRuntime _organization;
    private readonly Call _call;
    private readonly IPluginExecutionContext _context;
    private readonly long _started;
    private bool _ended;

    /// <param name="organization">The organisation.</param>
    /// <param name="call">The call that the plug-in runs in.</param>
    /// <param name="context">What the plug-in is told.</param>
    public PluginServices(OrganizationRuntime organization, Call call, IPluginExecutionContext context)
    {
        _organization = organization;
        _call = call;
        _context = context;
        _started = organization.Time.GetTimestamp();
    }

    public PluginTracing Tracing { get; } = new();

    public object? GetService(Type serviceType)
    {
        if (serviceType == typeof(IPluginExecutionContext) || serviceType == typeof(IExecutionContext))
        {
            return _context;
        }

        if (serviceType == typeof(ITracingService))
        {
            return Tracing;
        }

        return serviceType == typeof(IOrganizationServiceFactory) || serviceType == typeof(IServiceEndpointNotificationService) ? this : null;
    }

    // Microsoft: null is the system user, the empty id the user of the context.
    public IOrganizationService CreateOrganizationService(Guid? userId)
    {
        var user = userId is null ? WellKnownIds.SystemUser : userId == Guid.Empty ? _context.UserId : userId.Value;
        return new PluginOrganizationService(this, _organization, _call with
        {
            UserId = user, Depth = _context.Depth + 1, Parent = _context,
        });
    }

    public string Execute(EntityReference serviceEndpoint, IExecutionContext context)
    {
        if (!_organization.Metadata.ServiceEndpoints.TryGetValue(serviceEndpoint.Id, out var endpoint))
        {
            throw Fault.RowDoesNotExist("serviceendpoint", serviceEndpoint.Id);
        }

        _organization.Endpoints.PostNow(endpoint, context);
        return "";
    }

    /// <summary>Fails when the plug-in has had its time. There is no way to stop the thread of one that never calls the service.</summary>
    public void CheckTime()
    {
        ObjectDisposedException.ThrowIf(_ended, typeof(IOrganizationService));
        if (_organization.Time.GetElapsedTime(_started) > TimeLimit)
        {
            throw Fault.Of(
                ErrorCodes.SandboxWorkerPluginExecuteTimeout,
                $"The plug-in of the step '{_context.OwningExtension?.Name}' took longer than the 2-minute limit.");
        }
    }

    public void Dispose() => _ended = true;
}
