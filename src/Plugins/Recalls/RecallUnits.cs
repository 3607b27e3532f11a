using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Sav.Plugins.Pipeline;

namespace Sav.Plugins.Recalls;

/// <summary>
/// PostOperation of Create and Update of sav_recallcampaign: enters the units in service whose serial numbers lie in the range. A unit that
/// was entered stays, whatever becomes of the range: it was told.
/// </summary>
public sealed class RecallUnits : IPlugin
{
    // All of them in one transaction of two minutes.
    private const int MostUnits = 500;

    /// <inheritdoc />
    public void Execute(IServiceProvider serviceProvider) => PipelineStep.Run(serviceProvider, Recall);

    private static void Recall(PipelineStep step)
    {
        var campaign = CampaignRow.After(step);
        if (campaign is not { ProductId: { } productId, Range: { } range })
        {
            return;
        }

        var known = RecalledUnits.OfCampaign(campaign.Id, step.Service);
        var wanted = Units(productId, step.Service)
            .Where(unit => !known.Contains(unit.Id) && range.Contains(SerialOf(unit)))
            .Take(MostUnits + 1)
            .ToList();
        if (wanted.Count > MostUnits)
        {
            throw new StaffRefusal(
                $"The serial numbers from '{range.From}' to '{range.To}' hold more than {MostUnits} units. "
                + "Save a shorter range first, then lengthen it step by step.",
                $"Les numéros de série de « {range.From} » à « {range.To} » contiennent plus de {MostUnits} équipements. "
                + "Enregistrez d'abord une plage plus courte, puis allongez-la pas à pas.");
        }

        foreach (var unit in wanted)
        {
            step.Service.Create(campaign.Recall(unit.Id, SerialOf(unit)));
        }
    }

    private static IEnumerable<Entity> Units(Guid productId, IOrganizationService service)
    {
        var query = new QueryExpression("sav_installedequipment") { ColumnSet = new ColumnSet("sav_serialnumber") };
        query.Criteria.AddCondition("sav_productid", ConditionOperator.Equal, productId);
        query.Criteria.AddCondition("statecode", ConditionOperator.Equal, 0);
        query.AddOrder("sav_serialnumber", OrderType.Ascending);
        return AllPages.Of(query, service);
    }

    private static string SerialOf(Entity unit) => unit.GetAttributeValue<string>("sav_serialnumber");
}
