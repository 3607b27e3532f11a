namespace Azure.Messaging.ServiceBus
{
    public class CreateMessageBatchOptions
    {
        public long? MaxSizeInBytes { get; set; }
    }
}
