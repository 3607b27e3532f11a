using Microsoft.Xrm.Sdk;
using Sav.Platform.Dataverse.Metadata;

namespace Sav.Platform.Dataverse.Pipeline;

/// <summary>What one execution of a plug-in is told.</summary>
internal sealed class PluginContext : IPluginExecutionContext7
{
    private const int Sandbox = 2;
    private const int MainOperation = 30;

    private readonly CallerIdentities _callers;

    private PluginContext(Operation operation, Step step, ParameterCollection sharedVariables, IPluginExecutionContext? parent)
        : this(operation, (int)step.Metadata.Stage, sharedVariables, parent)
    {
        Mode = (int)step.Metadata.Mode;
        UserId = step.RunsAs ?? UserId;
        IsInTransaction &= step.Metadata.Mode == StepMode.Synchronous;
        OwningExtension = new EntityReference("sdkmessageprocessingstep", step.Metadata.Id) { Name = step.Metadata.Name };
    }

    private PluginContext(Operation operation, int stage, ParameterCollection sharedVariables, IPluginExecutionContext? parent)
    {
        _callers = operation.Organization.Callers;
        Stage = stage;
        ParentContext = parent;
        SharedVariables = sharedVariables;
        MessageName = operation.Message;
        PrimaryEntityName = operation.Table.Name;
        PrimaryEntityId = operation.Id;
        RequestId = operation.RequestId;
        InputParameters = operation.Input;
        OutputParameters = operation.Output;
        UserId = operation.Call.UserId;
        InitiatingUserId = operation.Call.InitiatingUserId;
        CorrelationId = operation.Call.CorrelationId;
        Depth = operation.Call.Depth;
        IsInTransaction = operation.Call.Session is { Writes: true };
        OperationId = operation.OperationId;
        OperationCreatedOn = operation.CreatedOn;
    }

    public int Stage { get; }

    public IPluginExecutionContext? ParentContext { get; }

    public int Mode { get; }

    public int IsolationMode => Sandbox;

    public int Depth { get; }

    public string MessageName { get; }

    public string PrimaryEntityName { get; }

    public Guid? RequestId { get; }

    public string SecondaryEntityName => "none";

    public ParameterCollection InputParameters { get; }

    public ParameterCollection OutputParameters { get; }

    public ParameterCollection SharedVariables { get; }

    public Guid UserId { get; }

    public Guid InitiatingUserId { get; }

    public Guid BusinessUnitId => WellKnownIds.BusinessUnit;

    public Guid OrganizationId => WellKnownIds.Organization;

    public string OrganizationName => DataverseOrganization.UniqueName;

    public Guid PrimaryEntityId { get; }

    public EntityImageCollection PreEntityImages { get; } = [];

    public EntityImageCollection PostEntityImages { get; } = [];

    public EntityReference? OwningExtension { get; }

    public Guid CorrelationId { get; }

    public bool IsExecutingOffline => false;

    public bool IsOfflinePlayback => false;

    public bool IsInTransaction { get; }

    public Guid OperationId { get; }

    public DateTime OperationCreatedOn { get; }

    public Guid UserAzureActiveDirectoryObjectId => _callers.ObjectIdOf(UserId);

    public Guid InitiatingUserAzureActiveDirectoryObjectId => _callers.ObjectIdOf(InitiatingUserId);

    public Guid InitiatingUserApplicationId => _callers.ApplicationIdOf(InitiatingUserId);

    public Guid PortalsContactId => Guid.Empty;

    public bool IsPortalsClientCall => false;

    public Guid AuthenticatedUserId => InitiatingUserId;

    public EntityImageCollection[] PreEntityImagesCollection => [PreEntityImages];

    public EntityImageCollection[] PostEntityImagesCollection => [PostEntityImages];

    public string InitiatingUserAgent => "";

    public string EnvironmentId => OrganizationId.ToString();

    public Guid TenantId => Guid.Empty;

    public bool IsApplicationUser => _callers.ApplicationIdOf(UserId) != Guid.Empty;

    /// <summary>What a step is told of the operation it runs in.</summary>
    public static PluginContext For(Step step, Operation operation, Images images)
    {
        var context = step.Metadata.Stage == StepStage.PreValidation
            ? new PluginContext(operation, step, operation.ValidationVariables, operation.Call.Parent)
            : new PluginContext(operation, step, operation.SharedVariables, ParentInTransaction(operation));
        images.Give(step, context);
        return context;
    }

    /// <summary>The context of an operation that sends requests itself, as the steps of those see it above them.</summary>
    public static PluginContext OfMain(Operation operation) =>
        new(operation, MainOperation, operation.SharedVariables, operation.Call.Parent);

    // Microsoft, "Understand the execution context": between the stage before the transaction and those in it, Create, Update and Delete
    // have one more context, where the shared variables of the first are found.
    private static IPluginExecutionContext? ParentInTransaction(Operation operation) => operation.Message is "Create" or "Update" or "Delete"
        ? new PluginContext(operation, (int)StepStage.PreValidation, operation.ValidationVariables, operation.Call.Parent)
        : operation.Call.Parent;
}
