using System.ServiceModel;
using Microsoft.Xrm.Sdk;

namespace Sav.Platform.Dataverse.Pipeline;

/// <summary>An execution of a plug-in that has ended.</summary>
/// <param name="Step">The step.</param>
/// <param name="Context">What the plug-in was told.</param>
/// <param name="Trace">What it has traced.</param>
/// <param name="StartedOn">When it began, in UTC.</param>
/// <param name="Duration">How long it took.</param>
/// <param name="Failure">What it failed with, as the caller sees it; null where it did not.</param>
internal sealed record PluginExecution(
    Step Step,
    IPluginExecutionContext Context,
    string Trace,
    DateTime StartedOn,
    TimeSpan Duration,
    FaultException<OrganizationServiceFault>? Failure);
