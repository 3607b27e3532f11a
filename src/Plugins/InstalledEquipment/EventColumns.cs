using Microsoft.Xrm.Sdk;
using Sav.Domain.InstalledEquipment;
using Sav.Plugins.Pipeline;
using Sav.Plugins.Rows;

namespace Sav.Plugins.InstalledEquipment;

/// <summary>
/// Columns of a unit that only an equipment event changes: written by hand, the history would say one thing and the unit another. A new
/// unit may come with its holder, its site and the end of its service, as one that is imported does.
/// </summary>
internal static class EventColumns
{
    public static void RequireUntouched(PipelineStep step)
    {
        if (Cause.IsEquipmentEvent(step.Context))
        {
            return;
        }

        var keepsChain = !Changes("sav_replacesid", step) && !Changes("sav_replacedbyid", step);
        Require(keepsChain, "replaced unit", "équipement remplacé", "Swapped", "Échangé");
        if (step.IsCreate)
        {
            Require(StatusAfter(step) != UnitStatus.Replaced, "status", "état", "Swapped", "Échangé");
            return;
        }

        Require(!Changes("sav_customerid", step), "holder", "détenteur", "Transferred", "Cédé");
        Require(!Changes("sav_siteid", step) || Before("sav_siteid", step) is null, "site", "site", "Moved", "Déplacé");
        CheckStatus(step);
    }

    // A unit that was taken out of use by mistake comes back; one that was replaced does not, nor does any go without an event.
    private static void CheckStatus(PipelineStep step)
    {
        var before = EquipmentChoice.StatusOf(Choice.Of(step.PreImage, "statuscode"));
        var after = StatusAfter(step);
        if (before == UnitStatus.Decommissioned && after == UnitStatus.InService)
        {
            step.Target["sav_decommissionedon"] = null;
            return;
        }

        Require(before == after || before == UnitStatus.InService, "status", "état", "Swapped", "Échangé");
        var staysInUse = before == after && !Changes("sav_decommissionedon", step);
        Require(staysInUse, "end of service", "fin de service", "Decommissioned", "Mis hors service");
    }

    private static UnitStatus StatusAfter(PipelineStep step) =>
        EquipmentChoice.StatusOf(step.Merged<OptionSetValue>("statuscode")?.Value);

    private static bool Changes(string column, PipelineStep step) =>
        step.Target.Contains(column) && !Equals(Value(step.Target, column), Before(column, step));

    private static object? Before(string column, PipelineStep step) => Value(step.PreImage, column);

    private static object? Value(Entity row, string column) =>
        row.GetAttributeValue<object>(column) is EntityReference reference ? reference.Id : row.GetAttributeValue<object>(column);

    private static void Require(bool isTrue, string english, string french, string eventEnglish, string eventFrench)
    {
        if (!isTrue)
        {
            throw new StaffRefusal(
                $"The {english} of a unit is not changed by hand. Record an equipment event '{eventEnglish}' instead.",
                $"Le champ « {french} » d'un équipement ne se modifie pas à la main. Enregistrez un événement « {eventFrench} ».");
        }
    }
}
