using Microsoft.Xrm.Sdk;
using Sav.Domain.Calendars;
using Sav.Domain.Coverage;
using Sav.Plugins.Pipeline;

namespace Sav.Plugins.InstalledEquipment;

/// <summary>PreOperation of Create and Update of sav_installedequipment: refuses a warranty or guarantee that can never apply.</summary>
public sealed class ValidateInstalledEquipment : IPlugin
{
    /// <inheritdoc />
    public void Execute(IServiceProvider serviceProvider) => PipelineStep.Run(serviceProvider, Validate);

    private static void Validate(PipelineStep step)
    {
        IanaZone.Find(step.Merged<string>("sav_timezone") ?? "");
        CheckEnd(step, "sav_warrantyend", "warranty", "garantie constructeur");
        CheckEnd(step, "sav_guaranteeend", "legal guarantee", "garantie légale");
        _ = new CoverageShares
        {
            Labour = step.Merged<decimal?>("sav_warrantylabourpercent") ?? 100,
            Travel = step.Merged<decimal?>("sav_warrantytravelpercent") ?? 100,
            Parts = step.Merged<decimal?>("sav_warrantypartspercent") ?? 100,
            Assistance = 100,
        };
    }

    private static void CheckEnd(PipelineStep step, string column, string english, string french)
    {
        if (step.Merged<DateTime?>(column) is not { } lastDay)
        {
            return;
        }

        var soldOn = step.Merged<DateTime?>("sav_soldon") ?? throw new StaffRefusal(
            $"A {english} needs the day of the sale. Fill it in.", $"Une {french} requiert le jour de la vente. Indiquez-le.");
        if (lastDay < soldOn)
        {
            var end = LocalDate.Of(lastDay);
            var sale = LocalDate.Of(soldOn);
            throw new StaffRefusal(
                $"The {english} ends on '{end}', before the sale on '{sale}'. Correct one of the days.",
                $"La {french} finit le « {end} », avant la vente le « {sale} ». Corrigez l'un des jours.");
        }
    }
}
