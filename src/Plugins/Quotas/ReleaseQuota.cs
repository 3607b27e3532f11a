using Microsoft.Xrm.Sdk;
using Sav.Plugins.Pipeline;
using Sav.Plugins.Rows;

namespace Sav.Plugins.Quotas;

/// <summary>PostOperation of Update of incident: a case that is cancelled gives back what it held of quotas.</summary>
public sealed class ReleaseQuota : IPlugin
{
    /// <inheritdoc />
    public void Execute(IServiceProvider serviceProvider) => PipelineStep.Run(serviceProvider, Release);

    private static void Release(PipelineStep step)
    {
        if (Choice.Of(step.Target, "statecode") == Choice.CaseCancelled && Choice.Of(step.PreImage, "statecode") != Choice.CaseCancelled)
        {
            CaseQuotas.OfCase(step.Target.ToEntityReference(), step.Now, step.Service).Hold([], step.Service);
        }
    }
}
