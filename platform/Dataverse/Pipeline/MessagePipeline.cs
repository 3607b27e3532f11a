using Microsoft.Xrm.Sdk;
using Sav.Platform.Dataverse.Faults;
using Sav.Platform.Dataverse.Jobs;
using Sav.Platform.Dataverse.Messages;
using Sav.Platform.Dataverse.Metadata;

namespace Sav.Platform.Dataverse.Pipeline;

/// <summary>
/// Runs a message through its stages: PreValidation; then, in one transaction, PreOperation, the operation itself and PostOperation;
/// what asynchronous steps there are is written down in the same transaction and runs after it.
/// </summary>
internal static class MessagePipeline
{
    // Microsoft: a chain of plug-ins that call each other is taken for an endless loop when it is deeper than this.
    private const int DeepestCall = 8;

    public static OrganizationResponse Run(PipelineMessage message, Operation operation)
    {
        Validate(operation);
        return RunInTransaction(message, operation);
    }

    /// <summary>The stage before the transaction. In a call of a plug-in, or of a group of requests, a transaction is there already.</summary>
    public static void Validate(Operation operation)
    {
        CheckDepth(operation);
        if (operation.Steps.PreValidation.Count == 0)
        {
            return;
        }

        var images = new Images();
        foreach (var step in operation.Steps.PreValidation.Where(step => step.Wants(operation.Columns)))
        {
            if (step.Metadata.Images.Count > 0)
            {
                operation.WithConnection(() => images.TakeBefore(operation, [step]));
            }

            StepRunner.Run(step, operation, images);
        }
    }

    /// <summary>The stages in the transaction.</summary>
    public static OrganizationResponse RunInTransaction(PipelineMessage message, Operation operation)
    {
        message.Complete(operation);
        var steps = operation.Steps;
        if (steps.IsEmpty)
        {
            message.Operate(operation);
            return message.Respond(operation);
        }

        var images = new Images();
        foreach (var step in steps.PreOperation.Where(step => step.Wants(operation.Columns)))
        {
            images.TakeBefore(operation, [step]);
            StepRunner.Run(step, operation, images);
        }

        RunOperationAndAfter(message, operation, images);
        return message.Respond(operation);
    }

    private static void RunOperationAndAfter(PipelineMessage message, Operation operation, Images images)
    {
        // Columns that a plug-in added before the operation count for the filters of the steps after it.
        var columns = operation.Columns?.ToList();
        var after = operation.Steps.PostOperation.Where(step => step.Wants(columns)).ToList();
        var later = operation.Steps.Asynchronous.Where(step => step.Wants(columns)).ToList();

        images.TakeBefore(operation, after.Concat(later));
        message.Operate(operation);
        images.TakeAfter(operation, after.Concat(later));

        after.ForEach(step => StepRunner.Run(step, operation, images));
        foreach (var step in later)
        {
            operation.Session.Jobs.Add(SystemJob.Write(operation, step, images));
        }
    }

    private static void CheckDepth(Operation operation)
    {
        if (operation.Call.Depth > DeepestCall)
        {
            throw Fault.Of(
                ErrorCodes.SdkCorrelationTokenDepthTooHigh,
                "This workflow job was canceled because the workflow that started it included an infinite loop. " +
                $"Correct the workflow logic and try again. ({operation.Message} of {operation.Table.Name} at depth {operation.Call.Depth}.)");
        }
    }
}
