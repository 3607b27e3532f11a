using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Sav.Plugins.Pipeline;

namespace Sav.Plugins.Recalls;

/// <summary>
/// PreOperation of Create of sav_recalledunit: names the row, and refuses a unit that its campaign recalls already. The alternate key keeps
/// that; this says it in words.
/// </summary>
public sealed class ValidateRecalledUnit : IPlugin
{
    /// <inheritdoc />
    public void Execute(IServiceProvider serviceProvider) => PipelineStep.Run(serviceProvider, Validate);

    private static void Validate(PipelineStep step)
    {
        var row = step.Target;
        if (row.GetAttributeValue<EntityReference>("sav_recallcampaignid") is not { } campaign
            || row.GetAttributeValue<EntityReference>("sav_installedequipmentid") is not { } unit)
        {
            throw new StaffRefusal(
                "A recalled unit needs a campaign and a unit. Choose both.",
                "Un équipement rappelé requiert une campagne et un équipement. Choisissez les deux.");
        }

        if (row.Contains("sav_name"))
        {
            return;
        }

        var number = TextOf(campaign, "sav_number", step.Service);
        var serial = TextOf(unit, "sav_serialnumber", step.Service);
        if (RecalledUnits.CampaignsOf(unit.Id, step.Service).Contains(campaign.Id))
        {
            throw new StaffRefusal(
                $"The campaign '{number}' recalls the unit '{serial}' already. Use the row that exists.",
                $"La campagne « {number} » rappelle déjà l'équipement « {serial} ». Utilisez la ligne existante.");
        }

        row["sav_name"] = RecalledUnitName.Of(number, serial);
    }

    private static string TextOf(EntityReference reference, string column, IOrganizationService service) =>
        service.Retrieve(reference.LogicalName, reference.Id, new ColumnSet(column)).GetAttributeValue<string>(column) ?? "";
}
