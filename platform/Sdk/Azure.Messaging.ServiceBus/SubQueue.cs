namespace Azure.Messaging.ServiceBus
{
    public enum SubQueue
    {
        None = 0,
        DeadLetter = 1,
        TransferDeadLetter = 2,
    }
}
