using System.Globalization;
using Microsoft.Xrm.Sdk;
using Sav.Domain.Overrides;
using Sav.Plugins.Pipeline;

namespace Sav.Plugins.Overrides;

/// <summary>
/// PreOperation of Create and Update of incident: refuses goodwill or a credit release that no override in force gives, or else whoever may
/// write a case could grant it alone.
/// </summary>
public sealed class GuardOverriddenCase : IPlugin
{
    private static readonly OverrideEffect None = OverrideEffect.Of([]);

    /// <inheritdoc />
    public void Execute(IServiceProvider serviceProvider) => PipelineStep.Run(serviceProvider, Guard);

    private static void Guard(PipelineStep step)
    {
        var given = OverriddenColumns.Of(None).Keys.Where(step.Target.Contains).ToList();
        if (given.Count == 0)
        {
            return;
        }

        var granted = OverriddenColumns.Of(step.IsCreate ? None : OverridesOfCase.Effect(step.Target.Id, step.Service));
        foreach (var column in given.Where(column => !Equals(Plain(step.Target[column]), Plain(granted[column]))))
        {
            var value = Convert.ToString(Plain(step.Target[column]), CultureInfo.InvariantCulture);
            throw new StaffRefusal(
                $"The column '{column}' of a case holds what its overrides grant, which is not '{value}'. Ask for an override instead.",
                $"La colonne « {column} » d'un dossier contient ce qu'accordent ses dérogations, et non « {value} ». "
                + "Demandez plutôt une dérogation.");
        }
    }

    private static object? Plain(object? value) => value switch
    {
        Money money => money.Value,
        EntityReference reference => reference.Id,
        _ => value,
    };
}
