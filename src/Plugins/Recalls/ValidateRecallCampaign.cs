using Microsoft.Xrm.Sdk;
using Sav.Domain.Calendars;
using Sav.Plugins.Pipeline;

namespace Sav.Plugins.Recalls;

/// <summary>PreOperation of Create and Update of sav_recallcampaign: refuses a campaign that could recall nothing.</summary>
public sealed class ValidateRecallCampaign : IPlugin
{
    /// <inheritdoc />
    public void Execute(IServiceProvider serviceProvider) => PipelineStep.Run(serviceProvider, Validate);

    private static void Validate(PipelineStep step)
    {
        if (string.IsNullOrWhiteSpace(step.Merged<string>("sav_defectcode")))
        {
            throw new StaffRefusal(
                "The recall campaign has no defect code. Give the code of the defect that it removes.",
                "La campagne de rappel n'a pas de code de défaut. Indiquez le code du défaut qu'elle élimine.");
        }

        IanaZone.Find(step.Merged<string>("sav_timezone") ?? "");
        CheckDays(step);
        _ = CampaignRow.After(step);
    }

    private static void CheckDays(PipelineStep step)
    {
        var start = step.Merged<DateTime?>("sav_startson") ?? throw new StaffRefusal(
            "The recall campaign has no first day. Fill it in.", "La campagne de rappel n'a pas de premier jour. Indiquez-le.");
        if (step.Merged<DateTime?>("sav_endson") is { } end && end < start)
        {
            throw new StaffRefusal(
                $"The recall campaign ends on '{LocalDate.Of(end)}', before it starts on '{LocalDate.Of(start)}'. Correct one of the days.",
                $"La campagne de rappel finit le « {LocalDate.Of(end)} », avant de commencer le « {LocalDate.Of(start)} ». "
                + "Corrigez l'un des jours.");
        }
    }
}
