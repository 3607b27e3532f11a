using System.ServiceModel;
using Microsoft.PowerPlatform.Dataverse.Client;
using Microsoft.Xrm.Sdk;
using Sav.Platform.Dataverse;

namespace Sav.Hub.OneMachine;

/// <summary>
/// The CRM for callers who wait when it has had enough of them, as <c>ServiceClient</c> makes them wait in the cloud (Microsoft, "Service
/// protection API limits": ServiceClient pauses and sends again after the time that the fault names).
/// </summary>
internal sealed class PatientCrm(IOrganizationServiceAsync2 crm, TimeProvider time) : RequestService
{
    // 0x80072322 requests, 0x80072321 execution time, 0x80072326 at once.
    private static readonly int[] LimitCodes = [unchecked((int)0x80072322), unchecked((int)0x80072321), unchecked((int)0x80072326)];

    public override async Task<OrganizationResponse> ExecuteAsync(OrganizationRequest request, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                return await crm.ExecuteAsync(request, cancellationToken);
            }
            catch (FaultException<OrganizationServiceFault> fault) when (LimitCodes.Contains(fault.Detail.ErrorCode))
            {
                await Task.Delay((TimeSpan)fault.Detail.ErrorDetails["Retry-After"], time, cancellationToken);
            }
        }
    }
}
