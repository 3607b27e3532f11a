using Microsoft.Xrm.Sdk;
using Sav.Plugins.Pipeline;

namespace Sav.Plugins.Cases;

/// <summary>PreOperation of Create of incident, and of Update of when it was reported: a case that says nothing was reported now.</summary>
public sealed class StampReport : IPlugin
{
    private const string Column = "sav_reportedon";

    /// <inheritdoc />
    public void Execute(IServiceProvider serviceProvider) => PipelineStep.Run(serviceProvider, Stamp);

    private static void Stamp(PipelineStep step) =>
        step.Target[Column] = step.Target.GetAttributeValue<DateTime?>(Column) is { } reportedOn ? WholeSecond.Of(reportedOn) : step.Now;
}
