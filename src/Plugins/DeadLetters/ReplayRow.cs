using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Sav.Plugins.Pipeline;
using Sav.Plugins.Rows;

namespace Sav.Plugins.DeadLetters;

/// <summary>The record of a replay, sav_messagereplay.</summary>
internal static class ReplayRow
{
    private const string Table = "sav_messagereplay";

    // What the columns of the reasons hold.
    private const int LongestReason = 10000;

    public static void Begin(PipelineStep step) => step.Service.Create(new Entity(Table)
    {
        ["sav_name"] = step.PreImage.GetAttributeValue<string>("sav_type"),
        ["sav_integrationmessageid"] = step.Target.ToEntityReference(),
        ["sav_requestedbyid"] = new EntityReference("systemuser", step.Context.InitiatingUserId),
        ["sav_requestedon"] = step.Now,
        ["sav_reasonbefore"] = Reason(step.PreImage),
        ["sav_result"] = new OptionSetValue(ReplayChoice.UnderWay),
    });

    /// <summary>The replay that is under way; there is one at most.</summary>
    public static void Finish(PipelineStep step, bool succeeded)
    {
        var query = new QueryExpression(Table) { ColumnSet = new ColumnSet(false) };
        query.Criteria.AddCondition("sav_integrationmessageid", ConditionOperator.Equal, step.Target.Id);
        query.Criteria.AddCondition("sav_result", ConditionOperator.Equal, ReplayChoice.UnderWay);
        foreach (var replay in step.Service.RetrieveMultiple(query).Entities)
        {
            step.Service.Update(new Entity(Table, replay.Id)
            {
                ["sav_result"] = new OptionSetValue(succeeded ? ReplayChoice.Succeeded : ReplayChoice.FailedAgain),
                ["sav_finishedon"] = step.Now,
                ["sav_reasonafter"] = succeeded ? null : Reason(step.Target),
            });
        }
    }

    private static string? Reason(Entity row) =>
        row.GetAttributeValue<string>("sav_failurereason") is { } reason ? Text.Fit(reason, LongestReason) : null;
}
