using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using Sav.Platform.Dataverse.Faults;

namespace Sav.Platform.Dataverse.Pipeline;

/// <summary>What an execution of a plug-in gets: its context, tracing, the organisation service and the notification service.</summary>
internal sealed class PluginServices : IServiceProvider, IOrganizationServiceFactory, IServiceEndpointNotificationService, IDisposable
{
    // Microsoft, "Analyze plug-in performance": two minutes for an operation with all its synchronous plug-ins.
    private static readonly TimeSpan TimeLimit = TimeSpan.FromMinutes(2);

    private readonly OrganizationRuntime _organization;
    private readonly Call _call;
    private readonly DateTime _startedOn;
    private readonly long _started;
    private bool _ended;

    /// <param name="organization">The organisation.</param>
    /// <param name="call">The call that the plug-in runs in.</param>
    /// <param name="context">What the plug-in is told.</param>
    public PluginServices(OrganizationRuntime organization, Call call, IPluginExecutionContext7 context)
    {
        _organization = organization;
        _call = call;
        Context = context;
        _startedOn = organization.Time.GetUtcNow().UtcDateTime;
        _started = organization.Time.GetTimestamp();
    }

    public IPluginExecutionContext7 Context { get; }

    public PluginTracing Tracing { get; } = new();

    /// <summary>Whether a call of this plug-in, or of one before it, has failed and taken the transaction with it.</summary>
    public bool IsTransactionDoomed => _call.Session is { IsDoomed: true };

    public object? GetService(Type serviceType)
    {
        if (serviceType == typeof(ITracingService))
        {
            return Tracing;
        }

        if (serviceType == typeof(IOrganizationServiceFactory) || serviceType == typeof(IServiceEndpointNotificationService))
        {
            return this;
        }

        return serviceType.IsInterface && typeof(IExecutionContext).IsAssignableFrom(serviceType) && serviceType.IsInstanceOfType(Context)
            ? Context
            : null;
    }

    // Microsoft: null is the system user, the empty id the user of the context.
    public IOrganizationService CreateOrganizationService(Guid? userId)
    {
        var user = userId is null ? WellKnownIds.SystemUser : userId == Guid.Empty ? Context.UserId : userId.Value;
        return new PluginOrganizationService(this, _organization, _call with
        {
            UserId = user, Depth = Context.Depth + 1, Parent = Context,
        });
    }

    public string Execute(EntityReference serviceEndpoint, IExecutionContext context)
    {
        if (!_organization.Metadata.ServiceEndpoints.TryGetValue(serviceEndpoint.Id, out var endpoint))
        {
            throw Fault.RowDoesNotExist("serviceendpoint", serviceEndpoint.Id);
        }

        _organization.Endpoints.PostNow(endpoint, (IPluginExecutionContext)context);
        return "";
    }

    /// <summary>Fails when the plug-in has had its time. There is no way to stop the thread of one that never calls the service.</summary>
    public void CheckTime()
    {
        ObjectDisposedException.ThrowIf(_ended, typeof(IOrganizationService));
        if (_organization.Time.GetElapsedTime(_call.Session?.StartedAt ?? _started) > TimeLimit)
        {
            throw PluginFault.TimedOut(Context.OwningExtension?.Name);
        }
    }

    /// <summary>Leaves the trace of the execution.</summary>
    public void End(Step step, FaultException<OrganizationServiceFault>? failure)
    {
        Tracing.Log(_organization.Log, step);
        _organization.Traces.Write(new PluginExecution(
            step, Context, Tracing.Text, _startedOn, _organization.Time.GetElapsedTime(_started), failure));
    }

    public void Dispose() => _ended = true;
}
