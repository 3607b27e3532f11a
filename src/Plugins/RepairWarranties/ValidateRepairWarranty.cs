using Microsoft.Xrm.Sdk;
using Sav.Domain.Calendars;
using Sav.Domain.Coverage;
using Sav.Plugins.Pipeline;

namespace Sav.Plugins.RepairWarranties;

/// <summary>PreOperation of Create and Update of sav_repairwarranty: refuses one that can never apply.</summary>
public sealed class ValidateRepairWarranty : IPlugin
{
    /// <inheritdoc />
    public void Execute(IServiceProvider serviceProvider) => PipelineStep.Run(serviceProvider, Validate);

    private static void Validate(PipelineStep step)
    {
        if (step.Merged<DateTime?>("sav_startson") is not { } start || step.Merged<DateTime?>("sav_endson") is not { } end)
        {
            throw new StaffRefusal(
                "The repair warranty needs a first and a last day. Fill in both.",
                "La garantie de réparation requiert un premier et un dernier jour. Indiquez les deux.");
        }

        if (end < start)
        {
            throw new StaffRefusal(
                $"The repair warranty ends on '{LocalDate.Of(end)}', before it starts on '{LocalDate.Of(start)}'. Correct one of the days.",
                $"La garantie de réparation finit le « {LocalDate.Of(end)} », avant de commencer le « {LocalDate.Of(start)} ». "
                + "Corrigez l'un des jours.");
        }

        _ = new CoverageShares
        {
            Labour = step.Merged<decimal?>("sav_labourpercent") ?? 100,
            Travel = step.Merged<decimal?>("sav_travelpercent") ?? 100,
            Parts = step.Merged<decimal?>("sav_partspercent") ?? 100,
            Assistance = 100,
        };
    }
}
