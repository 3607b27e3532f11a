using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Sav.Plugins.Pipeline;

namespace Sav.Plugins.MeterReadings;

/// <summary>PostOperation of Create, Update and Delete of sav_meterreading: copies the latest reading to the unit.</summary>
public sealed class CopyLastReading : IPlugin
{
    private const string UnitColumn = "sav_installedequipmentid";

    /// <inheritdoc />
    public void Execute(IServiceProvider serviceProvider) => PipelineStep.Run(serviceProvider, Copy);

    private static void Copy(PipelineStep step)
    {
        foreach (var unitId in Units(step).Distinct())
        {
            var latest = Latest(unitId, step.Service);
            step.Service.Update(new Entity("sav_installedequipment", unitId)
            {
                ["sav_lastmeterreading"] = latest?.GetAttributeValue<decimal?>("sav_value"),
                ["sav_lastmeterunit"] = latest?.GetAttributeValue<string>("sav_unit"),
                ["sav_lastmeterreadon"] = latest?.GetAttributeValue<DateTime?>("sav_readon"),
            });
        }
    }

    // A reading may be moved from a unit that it was entered for by mistake.
    private static IEnumerable<Guid> Units(PipelineStep step)
    {
        if (step.PreImage.GetAttributeValue<EntityReference>(UnitColumn) is { } before)
        {
            yield return before.Id;
        }

        if (!step.IsDelete && step.Merged<EntityReference>(UnitColumn) is { } after)
        {
            yield return after.Id;
        }
    }

    private static Entity? Latest(Guid unitId, IOrganizationService service)
    {
        var query = new QueryExpression("sav_meterreading")
        {
            ColumnSet = new ColumnSet("sav_value", "sav_unit", "sav_readon"), TopCount = 1,
        };
        query.Criteria.AddCondition(UnitColumn, ConditionOperator.Equal, unitId);
        query.AddOrder("sav_readon", OrderType.Descending);
        query.AddOrder("sav_value", OrderType.Descending);
        return service.RetrieveMultiple(query).Entities.FirstOrDefault();
    }
}
