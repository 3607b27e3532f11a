using Microsoft.Xrm.Sdk;
using Sav.Platform.Dataverse.Faults;
using Sav.Platform.Dataverse.Messages;

namespace Sav.Platform.Dataverse.Pipeline;

/// <summary>
/// The optional parameter of a request that leaves out its synchronous steps. In the cloud it takes the privilege prvBypassCustomPlugins,
/// which only administrators have; here, the system user. Source: Microsoft, "Bypass custom Dataverse logic"
/// (learn.microsoft.com/power-apps/developer/data-platform/bypass-custom-business-logic).
/// </summary>
internal static class BypassedLogic
{
    private const string Parameter = "BypassCustomPluginExecution";

    /// <summary>Those of the steps that run for the request.</summary>
    public static StepSet Of(StepSet steps, OrganizationRequest request, Call call)
    {
        if (!request.Get<bool>(Parameter))
        {
            return steps;
        }

        return call.UserId == WellKnownIds.SystemUser ? new StepSet(steps.Asynchronous) : throw Fault.Of(
            ErrorCodes.PrivilegeDenied,
            $"Principal user (Id={call.UserId}) is missing prvBypassCustomPlugins privilege, which '{Parameter}' needs.");
    }
}
