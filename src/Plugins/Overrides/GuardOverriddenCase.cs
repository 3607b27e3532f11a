using Microsoft.Xrm.Sdk;
using Sav.Domain.Overrides;
using Sav.Plugins.Pipeline;
using Sav.Plugins.Records;

namespace Sav.Plugins.Overrides;

/// <summary>
/// PreOperation of Create and Update of incident: refuses goodwill or a credit release that no override in force gives, or else whoever may
/// write a case could grant it alone; and what comes of the decision, the closures and the pauses, when it is written by hand.
/// </summary>
public sealed class GuardOverriddenCase : IPlugin
{
    private static readonly OverrideEffect None = OverrideEffect.Of([]);

    /// <inheritdoc />
    public void Execute(IServiceProvider serviceProvider) => PipelineStep.Run(serviceProvider, Guard);

    private static void Guard(PipelineStep step)
    {
        RequireGranted(step);
        if (!Origin.IsTheSystem(step.Context))
        {
            DecidedColumns.RequireUntouched(step);
        }
    }

    private static void RequireGranted(PipelineStep step)
    {
        var given = OverriddenColumns.Of(None).Keys.Where(step.Target.Contains).ToList();
        if (given.Count == 0)
        {
            return;
        }

        var granted = OverriddenColumns.Of(step.IsCreate ? None : OverridesOfCase.Effect(step.Target.Id, step.Service));
        foreach (var column in given.Where(column => !Equals(PlainValue.Of(step.Target[column]), PlainValue.Of(granted[column]))))
        {
            var name = CaseColumnName.Of(column);
            var value = PlainValue.TextOf(step.Target[column]);
            throw new StaffRefusal(
                $"The field '{name.English}' of a case holds what its overrides grant, which is not '{value}'. "
                + "Ask for an override instead.",
                $"Le champ « {name.French} » d'un dossier contient ce qu'accordent ses dérogations, et non « {value} ». "
                + "Demandez plutôt une dérogation.");
        }
    }
}
