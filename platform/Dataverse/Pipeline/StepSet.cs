using Sav.Platform.Dataverse.Metadata;

namespace Sav.Platform.Dataverse.Pipeline;

/// <summary>The steps of one message on one table, each group in the order of rank.</summary>
internal sealed class StepSet
{
    public StepSet(IEnumerable<Step> steps)
    {
        var ordered = steps.OrderBy(step => step.Metadata.Rank).ThenBy(step => step.Metadata.Name, StringComparer.Ordinal).ToList();
        PreValidation = [.. Synchronous(ordered, StepStage.PreValidation)];
        PreOperation = [.. Synchronous(ordered, StepStage.PreOperation)];
        PostOperation = [.. Synchronous(ordered, StepStage.PostOperation)];
        Asynchronous = [.. ordered.Where(step => step.Metadata.Mode == StepMode.Asynchronous)];
    }

    public static StepSet None { get; } = new([]);

    public IReadOnlyList<Step> PreValidation { get; }

    public IReadOnlyList<Step> PreOperation { get; }

    public IReadOnlyList<Step> PostOperation { get; }

    public IReadOnlyList<Step> Asynchronous { get; }

    public bool IsEmpty => PreValidation.Count + PreOperation.Count + PostOperation.Count + Asynchronous.Count == 0;

    private static IEnumerable<Step> Synchronous(IEnumerable<Step> steps, StepStage stage) =>
        steps.Where(step => step.Metadata.Mode == StepMode.Synchronous && step.Metadata.Stage == stage);
}
