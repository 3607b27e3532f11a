using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using Sav.Platform.Dataverse.Faults;

namespace Sav.Platform.Dataverse.Jobs;

/// <summary>
/// When a failed asynchronous step runs again: after 1, 2, 4 … seconds, at most 5 minutes. A post is repeated until it succeeds, unless it
/// cannot. A plug-in is repeated eight times, unless it has refused with InvalidPluginExecutionException, which only asks for a repetition
/// by the status Retry.
/// </summary>
internal static class RetryRule
{
    private const int MostPluginAttempts = 8;
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    /// <summary>How long to wait; null to give up.</summary>
    public static TimeSpan? DelayAfter(SystemJob job, Exception exception)
    {
        var isHopeless = job.Step.Endpoint is null
            ? job.Attempts + 1 >= MostPluginAttempts || (IsRefusal(exception) && StatusOf(exception) != OperationStatus.Retry)
            : exception is FaultException<OrganizationServiceFault>;
        return isHopeless ? null : TimeSpan.FromSeconds(Math.Min(Math.Pow(2, Math.Min(job.Attempts, 20)), Longest.TotalSeconds));
    }

    /// <summary>Whether the plug-in has called its job off: it refused with the status Canceled.</summary>
    public static bool IsCancelled(Exception exception) => IsRefusal(exception) && StatusOf(exception) == OperationStatus.Canceled;

    private static bool IsRefusal(Exception exception) =>
        exception is FaultException<OrganizationServiceFault> { Detail.ErrorCode: ErrorCodes.IsvAborted };

    private static OperationStatus StatusOf(Exception exception) =>
        exception is FaultException<OrganizationServiceFault> { Detail.ErrorDetails: { } details }
        && details.TryGetValue("OperationStatus", out var status)
            ? Enum.Parse<OperationStatus>((string)status)
            : OperationStatus.Failed;
}
