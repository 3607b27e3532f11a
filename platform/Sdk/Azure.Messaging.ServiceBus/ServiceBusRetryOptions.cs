using System;

namespace Azure.Messaging.ServiceBus
{
    public class ServiceBusRetryOptions
    {
        public ServiceBusRetryMode Mode { get; set; } = ServiceBusRetryMode.Exponential;

        public int MaxRetries { get; set; } = 3;

        public TimeSpan Delay { get; set; } = TimeSpan.FromSeconds(0.8);

        public TimeSpan MaxDelay { get; set; } = TimeSpan.FromMinutes(1);

        public TimeSpan TryTimeout { get; set; } = TimeSpan.FromMinutes(1);
    }
}
