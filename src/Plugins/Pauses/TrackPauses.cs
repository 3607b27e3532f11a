using Microsoft.Xrm.Sdk;
using Sav.Plugins.Pipeline;

namespace Sav.Plugins.Pauses;

/// <summary>
/// PostOperation of Create and Update of incident: keeps the times in which the service clock stands still as rows of sav_casepause, and
/// moves the deadlines by those that have ended. While the clock stands, the case says since when, and its deadlines stay as they were.
/// </summary>
public sealed class TrackPauses : IPlugin
{
    private const string Decision = "sav_entitlementdecisionid";

    /// <inheritdoc />
    public void Execute(IServiceProvider serviceProvider) => PipelineStep.Run(serviceProvider, Track);

    private static void Track(PipelineStep step)
    {
        var before = PauseReasons.Before(step);
        var after = PauseReasons.After(step);
        var pauses = new PauseRows(step.Target.Id, step.Service);
        var changed = PauseRows.Reasons.Where(reason => before.Hold(reason) != after.Hold(reason)).ToList();
        foreach (var reason in changed)
        {
            Change(pauses, reason, after.Hold(reason), step.Now);
        }

        if (changed.Count > 0 || IsDecidedAgain(step))
        {
            UpdateCase(step, pauses, before.Any, after.Any);
        }
    }

    private static void Change(PauseRows pauses, PauseReason reason, bool begins, DateTime now)
    {
        if (begins)
        {
            pauses.Begin(reason, now);
        }
        else
        {
            pauses.End(reason, now);
        }
    }

    // A new decision has deadlines that know of no pause.
    private static bool IsDecidedAgain(PipelineStep step) =>
        step.Target.GetAttributeValue<EntityReference>(Decision) is { } now
        && step.PreImage.GetAttributeValue<EntityReference>(Decision) is { } before
        && now.Id != before.Id;

    private static void UpdateCase(PipelineStep step, PauseRows pauses, bool stood, bool stands)
    {
        var changes = new Entity("incident", step.Target.Id);
        if (stood != stands)
        {
            changes["sav_clockpausedon"] = stands ? step.Now : null;
        }

        var rows = pauses.Read();
        if (rows.Count > 0 && step.Merged<EntityReference>(Decision) is { } decision)
        {
            StoredPromises.Read(decision.Id, step.Service).Write(PauseRows.Ended(rows), changes);
        }

        if (changes.Attributes.Count > 0)
        {
            step.Service.Update(changes);
        }
    }
}
