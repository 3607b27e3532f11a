namespace Azure.Messaging.ServiceBus
{
    public class ServiceBusSessionReceiverOptions
    {
        public int PrefetchCount { get; set; }

        public ServiceBusReceiveMode ReceiveMode { get; set; }

        public string Identifier { get; set; }
    }
}
