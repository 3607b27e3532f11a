namespace Azure.Messaging.ServiceBus
{
    public enum ServiceBusRetryMode
    {
        Fixed = 0,
        Exponential = 1,
    }
}
