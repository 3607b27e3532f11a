namespace Azure.Messaging.ServiceBus
{
    public enum ServiceBusMessageState
    {
        Active = 0,
        Deferred = 1,
        Scheduled = 2,
    }
}
