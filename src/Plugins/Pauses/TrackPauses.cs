using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Sav.Plugins.Pipeline;

namespace Sav.Plugins.Pauses;

/// <summary>
/// PostOperation of Create and Update of incident: keeps the times in which the service clock stands still as rows of sav_casepause, and
/// moves the deadlines by those that have ended. While the clock stands, the case says since when, and its deadlines stay as they were.
/// It works on the row as it is: the steps before it may have taken a new decision or asked for a quote, of which its request says nothing.
/// </summary>
public sealed class TrackPauses : IPlugin
{
    private const string Decision = "sav_entitlementdecisionid";
    private const string PausedOn = "sav_clockpausedon";

    private static readonly string[] Columns = ["statecode", "statuscode", "sav_quotestatus", Decision, PausedOn];

    /// <inheritdoc />
    public void Execute(IServiceProvider serviceProvider) => PipelineStep.Run(serviceProvider, Track);

    private static void Track(PipelineStep step)
    {
        if (PauseReasons.Of(step.PreImage).AreThoseOf(PauseReasons.After(step)) && !IsDecidedAgain(step))
        {
            return;
        }

        var caseRow = step.Service.Retrieve("incident", step.Target.Id, new ColumnSet(Columns));
        var reasons = PauseReasons.Of(caseRow);
        var pauses = new PauseRows(caseRow.Id, step.Service);
        if (pauses.Settle(reasons, step.Now) || IsDecidedAgain(step))
        {
            UpdateCase(caseRow, pauses, reasons.Any, step);
        }
    }

    // A new decision has deadlines that know of no pause.
    private static bool IsDecidedAgain(PipelineStep step) =>
        step.Target.GetAttributeValue<EntityReference>(Decision) is { } now
        && step.PreImage.GetAttributeValue<EntityReference>(Decision) is { } before
        && now.Id != before.Id;

    private static void UpdateCase(Entity caseRow, PauseRows pauses, bool stands, PipelineStep step)
    {
        var changes = new Entity(caseRow.LogicalName, caseRow.Id);
        if (caseRow.Contains(PausedOn) != stands)
        {
            changes[PausedOn] = stands ? step.Now : null;
        }

        var rows = pauses.Read();
        if (rows.Count > 0 && caseRow.GetAttributeValue<EntityReference>(Decision) is { } decision)
        {
            StoredPromises.Read(decision.Id, step.Service).Write(PauseRows.Ended(rows), changes);
        }

        if (changes.Attributes.Count > 0)
        {
            step.Service.Update(changes);
        }
    }
}
