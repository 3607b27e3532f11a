namespace Sav.Platform.Dataverse.Metadata;

/// <summary>Kind of receiver behind a service endpoint. The numbers are those of <c>Contract</c> in ServiceEndpoints.xml.</summary>
public enum ServiceEndpointContract
{
    /// <summary>A relay that listens one way.</summary>
    OneWay = 1,

    /// <summary>A relay's message buffer.</summary>
    Queue = 2,

    /// <summary>A relay that answers over REST.</summary>
    Rest = 3,

    /// <summary>A relay that answers.</summary>
    TwoWay = 4,

    /// <summary>A Service Bus topic.</summary>
    Topic = 5,

    /// <summary>A Service Bus queue.</summary>
    PersistentQueue = 6,

    /// <summary>An event hub.</summary>
    EventHub = 7,

    /// <summary>A web hook.</summary>
    Webhook = 8,
}
