using System;

namespace Azure.Messaging.ServiceBus
{
    public class ServiceBusProcessorOptions
    {
        public int PrefetchCount { get; set; }

        public ServiceBusReceiveMode ReceiveMode { get; set; }

        public bool AutoCompleteMessages { get; set; } = true;

        public TimeSpan MaxAutoLockRenewalDuration { get; set; } = TimeSpan.FromMinutes(5);

        public int MaxConcurrentCalls { get; set; } = 1;

        public SubQueue SubQueue { get; set; }

        public string Identifier { get; set; }
    }
}
