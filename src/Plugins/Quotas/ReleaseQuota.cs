using Microsoft.Xrm.Sdk;
using Sav.Plugins.Pipeline;
using Sav.Plugins.Rows;

namespace Sav.Plugins.Quotas;

/// <summary>
/// PostOperation of Update and PreOperation of Delete of incident: a case that is cancelled or deleted gives back what it held of quotas. One
/// whose closure has used a part stays: without it nobody could tell where that part went.
/// </summary>
public sealed class ReleaseQuota : IPlugin
{
    /// <inheritdoc />
    public void Execute(IServiceProvider serviceProvider) => PipelineStep.Run(serviceProvider, Release);

    private static void Release(PipelineStep step)
    {
        var caseReference = new EntityReference("incident", step.Context.PrimaryEntityId);
        if (!step.IsDelete)
        {
            if (Choice.Of(step.Target, "statecode") == Choice.CaseCancelled && Choice.Of(step.PreImage, "statecode") != Choice.CaseCancelled)
            {
                CaseQuotas.OfCase(caseReference, step.Now, step.Service).Hold([], step.Service);
            }

            return;
        }

        var quotas = CaseQuotas.OfCase(caseReference, step.Now, step.Service);
        if (quotas.HasConsumed)
        {
            var number = step.PreImage.GetAttributeValue<string>("ticketnumber");
            throw new StaffRefusal(
                $"The case '{number}' has used a part of a quota and cannot be deleted. Keep it as it is.",
                $"Le dossier « {number} » a utilisé une partie d'un quota et ne peut être supprimé. Gardez-le tel quel.");
        }

        quotas.Hold([], step.Service);
    }
}
