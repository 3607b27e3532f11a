namespace Sav.Platform.ServiceBus.Sharing;

/// <summary>The process that owned the store ended, or closed it. Somebody else takes it over; never seen by a client.</summary>
internal sealed class OwnerGoneException() : IOException("The process that owned the Service Bus store is gone.");
