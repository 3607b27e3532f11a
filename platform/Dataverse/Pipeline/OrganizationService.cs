using Microsoft.Xrm.Sdk;

namespace Sav.Platform.Dataverse.Pipeline;

/// <summary>The organisation service of a client: each request is a transaction of its own.</summary>
internal sealed class OrganizationService(OrganizationRuntime organization, Guid userId) : RequestService
{
    public override Task<OrganizationResponse> ExecuteAsync(OrganizationRequest request, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested)
        {
            return Task.FromCanceled<OrganizationResponse>(cancellationToken);
        }

        try
        {
            var call = new Call { Organization = organization, UserId = userId, InitiatingUserId = userId };
            return organization.Meter is { } meter
                ? meter.Run(userId, () => organization.Requests.Run(request, call))
                : organization.Requests.Run(request, call);
        }
        catch (Exception exception)
        {
            return Task.FromException<OrganizationResponse>(exception);
        }
    }
}
