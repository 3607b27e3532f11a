using Microsoft.Xrm.Sdk;

namespace Sav.Platform.Dataverse.Pipeline;

/// <summary>
/// What an asynchronous plug-in is told: the context as the pipeline has stored it, with what the organisation knows of the caller.
/// </summary>
internal sealed class StoredContext(OrganizationRuntime organization, RemoteExecutionContext stored) : IPluginExecutionContext7
{
    public int Stage => stored.Stage;

    public IPluginExecutionContext? ParentContext => stored.ParentContext is { } parent ? new StoredContext(organization, parent) : null;

    public int Mode => stored.Mode;

    public int IsolationMode => stored.IsolationMode;

    public int Depth => stored.Depth;

    public string MessageName => stored.MessageName;

    public string PrimaryEntityName => stored.PrimaryEntityName;

    public Guid? RequestId => stored.RequestId;

    public string SecondaryEntityName => stored.SecondaryEntityName;

    public ParameterCollection InputParameters => stored.InputParameters;

    public ParameterCollection OutputParameters => stored.OutputParameters;

    public ParameterCollection SharedVariables => stored.SharedVariables;

    public Guid UserId => stored.UserId;

    public Guid InitiatingUserId => stored.InitiatingUserId;

    public Guid BusinessUnitId => stored.BusinessUnitId;

    public Guid OrganizationId => stored.OrganizationId;

    public string OrganizationName => stored.OrganizationName;

    public Guid PrimaryEntityId => stored.PrimaryEntityId;

    public EntityImageCollection PreEntityImages => stored.PreEntityImages;

    public EntityImageCollection PostEntityImages => stored.PostEntityImages;

    public EntityReference OwningExtension => stored.OwningExtension;

    public Guid CorrelationId => stored.CorrelationId;

    public bool IsExecutingOffline => stored.IsExecutingOffline;

    public bool IsOfflinePlayback => stored.IsOfflinePlayback;

    public bool IsInTransaction => stored.IsInTransaction;

    public Guid OperationId => stored.OperationId;

    public DateTime OperationCreatedOn => stored.OperationCreatedOn;

    public Guid UserAzureActiveDirectoryObjectId => organization.Callers.ObjectIdOf(UserId);

    public Guid InitiatingUserAzureActiveDirectoryObjectId => organization.Callers.ObjectIdOf(InitiatingUserId);

    public Guid InitiatingUserApplicationId => organization.Callers.ApplicationIdOf(InitiatingUserId);

    public Guid PortalsContactId => Guid.Empty;

    public bool IsPortalsClientCall => false;

    public Guid AuthenticatedUserId => InitiatingUserId;

    public EntityImageCollection[] PreEntityImagesCollection => [PreEntityImages];

    public EntityImageCollection[] PostEntityImagesCollection => [PostEntityImages];

    public string InitiatingUserAgent => "";

    public string EnvironmentId => OrganizationId.ToString();

    public Guid TenantId => Guid.Empty;

    public bool IsApplicationUser => organization.Callers.ApplicationIdOf(UserId) != Guid.Empty;
}
