using Sav.Platform.ServiceBus.Messages;

namespace Sav.Platform.ServiceBus.Entities;

/// <summary>Where an accepted message goes.</summary>
internal interface IRoute
{
    /// <summary>Refuses a message before anything of its batch is accepted.</summary>
    void RequireAcceptable(MessageContent content);

    /// <summary>Stores the message where it can be received.</summary>
    /// <returns>Its sequence number there.</returns>
    long Publish(MessageContent content);
}
