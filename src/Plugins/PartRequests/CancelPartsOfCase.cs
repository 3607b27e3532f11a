using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Sav.Plugins.Pipeline;
using Sav.Plugins.Rows;

namespace Sav.Plugins.PartRequests;

/// <summary>
/// PostOperation of Update of incident: a case that is cancelled needs no more parts, so what has not shipped for it is cancelled.
/// </summary>
public sealed class CancelPartsOfCase : IPlugin
{
    /// <inheritdoc />
    public void Execute(IServiceProvider serviceProvider) => PipelineStep.Run(serviceProvider, Cancel);

    private static void Cancel(PipelineStep step)
    {
        if (!BecomesCancelled(step))
        {
            return;
        }

        foreach (var request in OpenRequests(step))
        {
            step.Service.Update(new Entity(PartRequestRow.Table, request.Id)
            {
                ["sav_cancellationstatus"] = new OptionSetValue(PartChoice.CancellationRequested),
            });
        }
    }

    private static bool BecomesCancelled(PipelineStep step) =>
        Choice.Of(step.Target, "statecode") == Choice.CaseCancelled && Choice.Of(step.PreImage, "statecode") != Choice.CaseCancelled;

    private static IEnumerable<Entity> OpenRequests(PipelineStep step)
    {
        var query = new QueryExpression(PartRequestRow.Table) { ColumnSet = new ColumnSet(false) };
        query.Criteria.AddCondition("sav_incidentid", ConditionOperator.Equal, step.Target.Id);
        query.Criteria.AddCondition("sav_fulfilment", ConditionOperator.In, PartChoice.Requested, PartChoice.Backordered);
        query.Criteria.AddCondition("sav_cancellationstatus", ConditionOperator.Null);
        query.AddOrder("createdon", OrderType.Ascending);
        query.AddOrder("sav_partrequestid", OrderType.Ascending);
        return step.Service.RetrieveMultiple(query).Entities;
    }
}
