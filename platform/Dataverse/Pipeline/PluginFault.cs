using System.Globalization;
using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using Sav.Platform.Dataverse.Faults;

namespace Sav.Platform.Dataverse.Pipeline;

/// <summary>The faults that Dataverse makes of what a plug-in throws.</summary>
internal static class PluginFault
{
    /// <summary>
    /// What InvalidPluginExecutionException becomes: its text, its status and code among the details (Microsoft, "Compose HTTP requests and
    /// handle errors", section on details).
    /// </summary>
    public static FaultException<OrganizationServiceFault> Refused(InvalidPluginExecutionException refusal, Step step, PluginServices services)
    {
        var fault = Of(ErrorCodes.IsvAborted, refusal.Message, "IsvAborted", step, services);
        var details = fault.Detail.ErrorDetails;
        details["OperationStatus"] = Text((int)refusal.Status);
        details["SubErrorCode"] = Text(refusal.ErrorCode);
        if (refusal.HttpStatus != PluginHttpStatusCode.NotSet)
        {
            details["ApiExceptionHttpStatusCode"] = Text((int)refusal.HttpStatus);
        }

        foreach (var (name, value) in refusal.ExceptionDetails ?? new Dictionary<string, string>())
        {
            details[name] = value;
        }

        return fault;
    }

    /// <summary>What any other exception becomes.</summary>
    public static FaultException<OrganizationServiceFault> Unexpected(Exception exception, Step step, PluginServices services)
    {
        var fault = Of(
            ErrorCodes.IsvUnexpected,
            "An unexpected error occurred from ISV code. (ErrorType = ClientError) Unexpected exception from plug-in (Execute): "
            + $"{step.Metadata.PluginTypeName}: {exception.GetType()}: {exception.Message}",
            "IsvUnExpected",
            step,
            services);
        fault.Detail.InnerFault = (exception as FaultException<OrganizationServiceFault>)?.Detail;
        return fault;
    }

    /// <summary>A plug-in goes on after the failure of a call; see <see cref="Session.IsDoomed"/>.</summary>
    public static FaultException<OrganizationServiceFault> SwallowedFailure(Step step) => Fault.Of(
        ErrorCodes.IsvReducedTransactionCount,
        "ISV code reduced the open transaction count. Custom plug-ins should not catch exceptions from OrganizationService calls " +
        $"and continue processing. (Step '{step.Metadata.Name}'.)");

    /// <summary>A plug-in calls the service after the failure of a call.</summary>
    public static FaultException<OrganizationServiceFault> NoActiveTransaction() => Fault.Of(
        ErrorCodes.NoActiveTransaction,
        "There is no active transaction. This error is usually caused by custom plug-ins that ignore errors from service calls " +
        "and continue processing.");

    /// <summary>A plug-in ran for more than two minutes.</summary>
    public static FaultException<OrganizationServiceFault> TimedOut(string? step) => Fault.Of(
        ErrorCodes.SandboxClientPluginTimeout,
        "The plug-in execution failed because the operation has timed-out at the Sandbox Client. System.TimeoutException: " +
        $"the step '{step}' took longer than the 2-minute limit.");

    private static FaultException<OrganizationServiceFault> Of(int code, string message, string name, Step step, PluginServices services)
    {
        var fault = Fault.Of(code, message);
        fault.Detail.TraceText = services.Tracing.Text;
        var details = fault.Detail.ErrorDetails;
        details["ApiExceptionSourceKey"] = $"Plugin/{step.Metadata.PluginTypeName}";
        details["ApiStepKey"] = step.Metadata.Id.ToString();
        details["ApiDepthKey"] = Text(services.Context.Depth);
        details["ApiActivityIdKey"] = fault.Detail.ActivityId.ToString();
        details["ApiExceptionCategory"] = "ClientError";
        details["ApiExceptionMessageName"] = name;
        details["ApiExceptionHttpStatusCode"] = "400";
        return fault;
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
