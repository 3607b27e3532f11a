using Microsoft.Xrm.Sdk;
using Sav.Platform.Dataverse.Metadata;
using Sav.Platform.Dataverse.Storage;

namespace Sav.Platform.Dataverse.Pipeline;

/// <summary>
/// The snapshots that steps are handed: the row before and after the operation, in the columns they registered. A row that is created has
/// no before, one that is deleted no after, and messages that read have neither (Microsoft, "Register plug-in", entity images).
/// </summary>
internal sealed class Images
{
    private readonly Dictionary<StepImage, Entity> _before = [];
    private readonly Dictionary<StepImage, Entity> _after = [];

    /// <summary>Takes what the steps want to see of the row as it is now, before the operation.</summary>
    public void TakeBefore(Operation operation, IEnumerable<Step> steps)
    {
        if (operation.Message is "Update" or "Delete")
        {
            Take(operation, steps, StepImageType.PreImage, _before);
        }
    }

    /// <summary>Takes what the steps want to see of the row after the operation.</summary>
    public void TakeAfter(Operation operation, IEnumerable<Step> steps)
    {
        if (operation.Message is "Create" or "Update")
        {
            Take(operation, steps, StepImageType.PostImage, _after);
        }
    }

    /// <summary>Hands the step's snapshots over.</summary>
    public void Give(Step step, PluginContext context)
    {
        foreach (var image in step.Metadata.Images)
        {
            Give(_before, image, context.PreEntityImages);
            Give(_after, image, context.PostEntityImages);
        }
    }

    private static void Give(Dictionary<StepImage, Entity> taken, StepImage image, EntityImageCollection images)
    {
        if (taken.TryGetValue(image, out var row))
        {
            images[image.Alias] = row;
        }
    }

    private static void Take(Operation operation, IEnumerable<Step> steps, StepImageType type, Dictionary<StepImage, Entity> taken)
    {
        var wanted = steps.SelectMany(step => step.Metadata.Images)
            .Where(image => (image.Type == type || image.Type == StepImageType.Both) && !taken.ContainsKey(image));
        foreach (var image in wanted)
        {
            var reading = operation.Organization.ImageReading(operation.Table, image);
            if (RowStore.Find(operation.Connection, operation.Table, operation.Id, reading) is { } row)
            {
                taken[image] = row;
            }
        }
    }
}
