using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using Sav.Platform.Dataverse.Faults;

namespace Sav.Platform.Dataverse.Pipeline;

/// <summary>Runs one step.</summary>
internal static class StepRunner
{
    /// <summary>Runs a synchronous step.</summary>
    public static void Run(Step step, Operation operation, Images images)
    {
        var context = PluginContext.For(step, operation, images);
        if (step.Endpoint is { } endpoint)
        {
            operation.Organization.Endpoints.PostNow(endpoint, context);
            return;
        }

        using var services = new PluginServices(operation.Organization, operation.Call, context);
        Execute(step, services);
    }

    /// <summary>Runs the plug-in, turns whatever it throws into the fault that Dataverse makes of it, and leaves its trace.</summary>
    public static void Execute(Step step, PluginServices services)
    {
        try
        {
            Call(step, services);
            services.End(step, failure: null);
        }
        catch (FaultException<OrganizationServiceFault> failure)
        {
            services.End(step, failure);
            throw;
        }
    }

    private static void Call(Step step, PluginServices services)
    {
        try
        {
            step.Plugin!.Execute(services);
            services.CheckTime();
        }
        catch (InvalidPluginExecutionException refusal)
        {
            throw PluginFault.Refused(refusal, step, services);
        }
        catch (FaultException<OrganizationServiceFault> fault) when (EndsTheChain(fault.Detail.ErrorCode))
        {
            throw;
        }
        catch (Exception exception)
        {
            throw PluginFault.Unexpected(exception, step, services);
        }

        if (services.IsTransactionDoomed)
        {
            throw PluginFault.SwallowedFailure(step);
        }
    }

    private static bool EndsTheChain(int code) =>
        code is ErrorCodes.SdkCorrelationTokenDepthTooHigh or ErrorCodes.SandboxClientPluginTimeout or ErrorCodes.NoActiveTransaction;
}
