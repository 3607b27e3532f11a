using System.Globalization;
using System.ServiceModel;
using Microsoft.Extensions.Logging;
using Microsoft.Xrm.Sdk;
using Sav.Platform.Dataverse.Faults;
using Sav.Platform.Dataverse.Jobs;

namespace Sav.Platform.Dataverse.Pipeline;

/// <summary>Runs one synchronous step.</summary>
internal static class StepRunner
{
    public static void Run(Step step, Operation operation, Images images)
    {
        var context = PluginContext.For(step, operation, images);
        if (step.Endpoint is { } endpoint)
        {
            operation.Organization.Endpoints.PostNow(endpoint, context);
            return;
        }

        using var services = new PluginServices(operation.Organization, operation.Call, context);
        try
        {
            Execute(step, services);
        }
        finally
        {
            services.Tracing.Log(operation.Organization.Log, step);
        }

        if (operation.Call.Session is { IsDoomed: true })
        {
            throw Fault.Of(
                ErrorCodes.IsvReducedTransactionCount,
                "ISV code reduced the open transaction count. Custom plug-ins should not catch exceptions from OrganizationService calls " +
                $"and continue processing. (Step '{step.Metadata.Name}'.)");
        }
    }

    /// <summary>Runs the plug-in and turns whatever it throws into the fault that Dataverse makes of it.</summary>
    public static void Execute(Step step, PluginServices services)
    {
        try
        {
            step.Plugin!.Execute(services);
            services.CheckTime();
        }
        catch (InvalidPluginExecutionException refusal)
        {
            throw Traced(services, Refusal(refusal));
        }
        catch (FaultException<OrganizationServiceFault> fault) when (fault.Detail.ErrorCode is
            ErrorCodes.SdkCorrelationTokenDepthTooHigh or ErrorCodes.SandboxWorkerPluginExecuteTimeout)
        {
            throw;
        }
        catch (Exception exception)
        {
            var inner = (exception as FaultException<OrganizationServiceFault>)?.Detail;
            throw Traced(services, Fault.Of(
                ErrorCodes.IsvUnexpected,
                $"Unexpected exception from plug-in (Execute): {step.Metadata.PluginTypeName}: {exception.GetType()}: {exception.Message}",
                inner));
        }
    }

    private static FaultException<OrganizationServiceFault> Refusal(InvalidPluginExecutionException refusal)
    {
        var fault = Fault.Of(ErrorCodes.IsvAborted, refusal.Message);
        fault.Detail.ErrorDetails["OperationStatus"] = ((int)refusal.Status).ToString(CultureInfo.InvariantCulture);
        fault.Detail.ErrorDetails["SubErrorCode"] = refusal.ErrorCode.ToString(CultureInfo.InvariantCulture);
        return fault;
    }

    private static FaultException<OrganizationServiceFault> Traced(PluginServices services, FaultException<OrganizationServiceFault> fault)
    {
        fault.Detail.TraceText = services.Tracing.Text;
        return fault;
    }
}
