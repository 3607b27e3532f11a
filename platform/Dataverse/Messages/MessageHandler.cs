using Microsoft.Xrm.Sdk;
using Sav.Platform.Dataverse.Pipeline;

namespace Sav.Platform.Dataverse.Messages;

/// <summary>Runs one organisation message.</summary>
internal abstract class MessageHandler
{
    /// <summary>Name of the message: RequestName of the request.</summary>
    public abstract string Name { get; }

    /// <summary>Whether it only reads, so that it needs no transaction unless steps run in it.</summary>
    public virtual bool ReadsOnly => false;

    /// <summary>Runs the request on the connection of the call.</summary>
    public abstract OrganizationResponse Execute(OrganizationRequest request, Call call);
}
