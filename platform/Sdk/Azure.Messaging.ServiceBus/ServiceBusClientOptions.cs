namespace Azure.Messaging.ServiceBus
{
    public class ServiceBusClientOptions
    {
        public ServiceBusTransportType TransportType { get; set; }

        public string Identifier { get; set; }

        public ServiceBusRetryOptions RetryOptions { get; set; } = new ServiceBusRetryOptions();
    }
}
