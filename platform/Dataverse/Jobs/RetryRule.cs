using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using Sav.Platform.Dataverse.Faults;

namespace Sav.Platform.Dataverse.Jobs;

/// <summary>
/// When a failed asynchronous step runs again: after 1, 2, 4 … seconds, at most 5 minutes. A post is repeated until it succeeds. A plug-in
/// is repeated eight times, unless it has refused with InvalidPluginExecutionException, which only asks for a repetition by the status Retry.
/// </summary>
internal static class RetryRule
{
    private const int MostPluginAttempts = 8;
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    /// <summary>How long to wait; null to give up.</summary>
    public static TimeSpan? DelayAfter(SystemJob job, Exception exception)
    {
        if (job.Step.Endpoint is null && (job.Attempts + 1 >= MostPluginAttempts || IsRefusal(exception)))
        {
            return null;
        }

        var seconds = Math.Min(Math.Pow(2, Math.Min(job.Attempts, 20)), Longest.TotalSeconds);
        return TimeSpan.FromSeconds(seconds);
    }

    private static bool IsRefusal(Exception exception) =>
        exception is FaultException<OrganizationServiceFault> { Detail: { ErrorCode: ErrorCodes.IsvAborted } fault }
        && (!fault.ErrorDetails.TryGetValue("OperationStatus", out var status)
            || (string)status != ((int)OperationStatus.Retry).ToString(System.Globalization.CultureInfo.InvariantCulture));
}
