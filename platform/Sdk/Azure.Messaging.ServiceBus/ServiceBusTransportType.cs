namespace Azure.Messaging.ServiceBus
{
    public enum ServiceBusTransportType
    {
        AmqpTcp = 0,
        AmqpWebSockets = 1,
    }
}
