using Microsoft.Xrm.Sdk;
using Sav.Plugins.Pipeline;

namespace Sav.Plugins.InstalledEquipment;

/// <summary>PreOperation of Update of sav_equipmentevent: what happened stays as it was recorded; only the note may change.</summary>
public sealed class KeepEquipmentEvent : IPlugin
{
    private static readonly string[] History =
    [
        "sav_kind", "sav_installedequipmentid", "sav_happenedon", "sav_newownerid", "sav_newsiteid", "sav_replacementid",
        "sav_previousownerid", "sav_previoussiteid",
    ];

    /// <inheritdoc />
    public void Execute(IServiceProvider serviceProvider) => PipelineStep.Run(serviceProvider, Keep);

    private static void Keep(PipelineStep step)
    {
        if (History.Any(column => Changes(step, column)))
        {
            throw new StaffRefusal(
                "An equipment event stays as it was recorded. Record what corrects it as another event.",
                "Un événement d'équipement reste tel qu'il a été enregistré. Enregistrez ce qui le corrige comme un autre événement.");
        }
    }

    private static bool Changes(PipelineStep step, string column) =>
        step.Target.Contains(column) && !Equals(step.Target[column], step.PreImage.GetAttributeValue<object>(column));
}
