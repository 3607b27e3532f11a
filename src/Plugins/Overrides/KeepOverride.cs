using Microsoft.Xrm.Sdk;
using Sav.Plugins.Pipeline;

namespace Sav.Plugins.Overrides;

/// <summary>
/// PreOperation of Delete of sav_caseoverride: refuses, also when the case is deleted. Overrides are the record of who decided what.
/// </summary>
public sealed class KeepOverride : IPlugin
{
    /// <inheritdoc />
    public void Execute(IServiceProvider serviceProvider) => PipelineStep.Run(serviceProvider, Refuse);

    private static void Refuse(PipelineStep step)
    {
        var number = step.PreImage.GetAttributeValue<string>("sav_name");
        throw new StaffRefusal(
            $"The override '{number}' is an audit record and is never deleted, nor is its case. Withdraw it instead.",
            $"La dérogation « {number} » est une pièce d'audit : elle n'est jamais supprimée, ni son dossier. Retirez-la plutôt.");
    }
}
