using Azure.Messaging.ServiceBus;

namespace Sav.Platform.ServiceBus.Client.Processing;

/// <summary>Keeps the handlers of a session processor, which Microsoft's base class stores in an inner processor.</summary>
internal sealed class SessionHandlers : ServiceBusProcessor;
