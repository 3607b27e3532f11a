using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Sav.Plugins.Pipeline;

namespace Sav.Plugins.Overrides;

/// <summary>
/// PostOperation of Create and Update of sav_caseoverride: writes on the case what its overrides in force come to, in the same transaction;
/// the decision is taken again on those columns.
/// </summary>
public sealed class ApplyOverride : IPlugin
{
    /// <inheritdoc />
    public void Execute(IServiceProvider serviceProvider) => PipelineStep.Run(serviceProvider, Apply);

    private static void Apply(PipelineStep step)
    {
        if (CaseHandover.Take(step.Context.SharedVariables) is not { } changes)
        {
            return;
        }

        changes.Attributes.AddRange(OverriddenColumns.Of(OverridesOfCase.Effect(changes.Id, step.Service)));
        // Two overrides that were judged on the same sum must not both count as within the limit: the second fails here.
        step.Service.Execute(new UpdateRequest { Target = changes, ConcurrencyBehavior = ConcurrencyBehavior.IfRowVersionMatches });
    }
}
