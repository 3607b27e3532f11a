using Microsoft.Xrm.Sdk;
using Sav.Hub.Crm;
using Sav.Mappings.Crm;

namespace Sav.Hub.Tracing;

/// <summary>The steps that the record of a replay tells of.</summary>
internal static class ReplaySteps
{
    /// <summary>What is read of a record.</summary>
    public static string[] Columns { get; } =
    [
        MessageColumns.Name, ReplayColumns.RequestedBy, ReplayColumns.RequestedOn, ReplayColumns.ReasonBefore, ReplayColumns.Result,
        ReplayColumns.FinishedOn, ReplayColumns.ReasonAfter,
    ];

    public static IEnumerable<PathStep> Of(Entity replay)
    {
        var name = replay.GetAttributeValue<string>(MessageColumns.Name);
        var who = replay.GetAttributeValue<EntityReference>(ReplayColumns.RequestedBy);
        var before = English(replay, ReplayColumns.ReasonBefore);
        var asked = $"replay of {name} asked for by {who?.Name ?? who?.Id.ToString("D") ?? "?"}; put aside before: {before}";
        yield return new PathStep(replay.GetAttributeValue<DateTime>(ReplayColumns.RequestedOn), PathStepKind.ReplayRequested, asked);
        if (replay.GetAttributeValue<DateTime?>(ReplayColumns.FinishedOn) is { } finished)
        {
            yield return new PathStep(finished, PathStepKind.Replayed, $"replay of {name} {Result(replay)}");
        }
    }

    private static string Result(Entity replay) => replay.ChoiceOf(ReplayColumns.Result) == (int)ReplayResult.Succeeded
        ? "succeeded"
        : $"failed again: {English(replay, ReplayColumns.ReasonAfter)}";

    // The last line; the French one before it says the same.
    private static string English(Entity replay, string column) => replay.GetAttributeValue<string>(column)?.Split('\n')[^1].Trim() ?? "-";
}
