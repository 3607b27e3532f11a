using Microsoft.Xrm.Sdk;

namespace Sav.Platform.Dataverse.Pipeline;

/// <summary>Who sends a request, and from where.</summary>
internal sealed record Call
{
    public required OrganizationRuntime Organization { get; init; }

    /// <summary>The connection in use; null while there is none, between the stage before the transaction and the transaction.</summary>
    public Session? Session { get; init; }

    /// <summary>The user it runs as.</summary>
    public required Guid UserId { get; init; }

    /// <summary>The user who began the chain.</summary>
    public required Guid InitiatingUserId { get; init; }

    /// <summary>1 for a client's request, one more for each plug-in on the way.</summary>
    public int Depth { get; init; } = 1;

    /// <summary>The execution of the plug-in that sends it, or null for a client.</summary>
    public IPluginExecutionContext? Parent { get; init; }

    /// <summary>The same for everything that one client's request causes.</summary>
    public Guid CorrelationId { get; init; } = Guid.NewGuid();
}
