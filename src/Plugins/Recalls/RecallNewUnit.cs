using Microsoft.Xrm.Sdk;
using Sav.Plugins.InstalledEquipment;
using Sav.Plugins.Pipeline;

namespace Sav.Plugins.Recalls;

/// <summary>
/// PostOperation of Create and Update of sav_installedequipment: enters a unit in service that is written down, or gets its right serial
/// number, after the campaign that recalls it.
/// </summary>
public sealed class RecallNewUnit : IPlugin
{
    /// <inheritdoc />
    public void Execute(IServiceProvider serviceProvider) => PipelineStep.Run(serviceProvider, Recall);

    private static void Recall(PipelineStep step)
    {
        if (step.Merged<OptionSetValue>("statecode") is { Value: not EquipmentChoice.Active }
            || step.Merged<string>("sav_serialnumber") is not { } serial
            || step.Merged<EntityReference>("sav_productid") is not { } product)
        {
            return;
        }

        var campaigns = CampaignRow.OfProduct(product.Id, step.Service).Where(campaign => campaign.Range!.Contains(serial)).ToList();
        if (campaigns.Count == 0)
        {
            return;
        }

        var known = RecalledUnits.CampaignsOf(step.Target.Id, step.Service);
        foreach (var campaign in campaigns.Where(campaign => !known.Contains(campaign.Id)))
        {
            step.Service.Create(campaign.Recall(step.Target.Id, serial));
        }
    }
}
