using Microsoft.Xrm.Sdk;
using Sav.Platform.Dataverse.Faults;
using Sav.Platform.Dataverse.Metadata;

namespace Sav.Platform.Dataverse.Jobs;

/// <summary>Posts execution contexts to service endpoints.</summary>
/// <param name="sink">Takes them; null when nobody does.</param>
internal sealed class EndpointPoster(ServiceEndpointSink? sink)
{
    /// <summary>Whether somebody takes what is posted.</summary>
    public bool IsConnected => sink is not null;

    /// <exception cref="System.ServiceModel.FaultException{TDetail}">The context is too large even without its contents.</exception>
    public Task Post(ServiceEndpointMetadata endpoint, Guid messageId, byte[] body, Guid correlationId, CancellationToken ct)
    {
        if (body.Length > RemoteContext.LargestMessage)
        {
            throw Fault.Of(
                ErrorCodes.InvalidArgument,
                $"The message for the service endpoint '{endpoint.Path}' has {body.Length} bytes even without its contents; "
                + $"{RemoteContext.LargestMessage} is the most. Put less into the shared variables.");
        }

        return sink is null ? Task.CompletedTask : sink(
            new ServiceEndpointMessage(endpoint.Path, messageId, body, correlationId, RemoteContext.IsStripped(body)), ct);
    }

    /// <summary>Posts while the pipeline waits. A rollback afterwards does not recall it, nor does it in Dataverse.</summary>
    public void PostNow(ServiceEndpointMetadata endpoint, IPluginExecutionContext context)
    {
        var body = RemoteContext.WriteForEndpoint(context);

        // On another thread, so that a sink that comes back to the organisation is told that it cannot, and does not wait for ever.
        Task.Run(() => Post(endpoint, Guid.NewGuid(), body, context.CorrelationId, CancellationToken.None)).GetAwaiter().GetResult();
    }
}
