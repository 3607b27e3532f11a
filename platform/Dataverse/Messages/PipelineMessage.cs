using Microsoft.Xrm.Sdk;
using Sav.Platform.Dataverse.Pipeline;

namespace Sav.Platform.Dataverse.Messages;

/// <summary>A message that steps can be registered on.</summary>
internal abstract class PipelineMessage : MessageHandler
{
    /// <summary>The message that its steps are registered on.</summary>
    public virtual string StepMessage => Name;

    public sealed override OrganizationResponse Execute(OrganizationRequest request, Call call) =>
        MessagePipeline.Run(this, Prepare(request, call));

    /// <summary>Logical name of the table that the request is about.</summary>
    /// <param name="request">The request.</param>
    public abstract string? TableOf(OrganizationRequest request);

    /// <summary>Checks the request and makes the operation: which row, which parameters. The parameters are copies.</summary>
    public abstract Operation Prepare(OrganizationRequest request, Call call);

    /// <summary>Adds what the platform knows before the plug-ins in the transaction run.</summary>
    public virtual void Complete(Operation operation)
    {
    }

    /// <summary>The operation itself.</summary>
    public abstract void Operate(Operation operation);

    /// <summary>The answer.</summary>
    public abstract OrganizationResponse Respond(Operation operation);
}
