using Microsoft.Xrm.Sdk;
using Sav.Domain.Calendars;
using Sav.Domain.Coverage;
using Sav.Plugins.Pipeline;

namespace Sav.Plugins.InstalledEquipment;

/// <summary>
/// PreOperation of Create and Update of sav_installedequipment: refuses a unit that cannot be as it is written down, and computes the days
/// of its warranty.
/// </summary>
public sealed class ValidateInstalledEquipment : IPlugin
{
    /// <inheritdoc />
    public void Execute(IServiceProvider serviceProvider) => PipelineStep.Run(serviceProvider, Validate);

    private static void Validate(PipelineStep step)
    {
        IanaZone.Find(step.Merged<string>("sav_timezone") ?? "");
        SerialNumber.RequireUnique(step);
        EventColumns.RequireUntouched(step);
        EquipmentHierarchy.CheckParent(step);
        UnitWarranty.Settle(step);
        _ = new CoverageShares
        {
            Labour = step.Merged<decimal?>("sav_warrantylabourpercent") ?? 100,
            Travel = step.Merged<decimal?>("sav_warrantytravelpercent") ?? 100,
            Parts = step.Merged<decimal?>("sav_warrantypartspercent") ?? 100,
            Assistance = 100,
        };
    }
}
