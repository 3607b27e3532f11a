using Microsoft.Xrm.Sdk;
using Sav.Plugins.Pipeline;

namespace Sav.Plugins.Rows;

/// <summary>
/// A status whose values stand in the order in which they follow each other. The answer to a request and the events after it come on
/// different ways and may overtake each other: what comes late must not undo what is known already.
/// </summary>
internal static class ForwardStatus
{
    /// <summary>Takes the status out of the request when the row is further on. Before the operation only.</summary>
    public static void Keep(PipelineStep step, string column)
    {
        if (Choice.Of(step.PreImage, column) is { } before && Choice.Of(step.Target, column) < before)
        {
            step.Target.Attributes.Remove(column);
        }
    }

    /// <summary>The request sets the status to <paramref name="value"/>, and it was another one before.</summary>
    public static bool Becomes(PipelineStep step, string column, int value) =>
        Choice.Of(step.Target, column) == value && Choice.Of(step.PreImage, column) != value;
}
