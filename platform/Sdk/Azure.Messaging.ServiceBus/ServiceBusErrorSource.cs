namespace Azure.Messaging.ServiceBus
{
    public enum ServiceBusErrorSource
    {
        Complete = 0,
        Abandon = 1,
        ProcessMessageCallback = 2,
        Receive = 3,
        RenewLock = 4,
        AcceptSession = 5,
        CloseSession = 6,
    }
}
