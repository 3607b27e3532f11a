using System;
using System.Collections.Generic;

namespace Azure.Messaging.ServiceBus
{
    public class ServiceBusSessionProcessorOptions
    {
        public int PrefetchCount { get; set; }

        public ServiceBusReceiveMode ReceiveMode { get; set; }

        public string Identifier { get; set; }

        public bool AutoCompleteMessages { get; set; } = true;

        public TimeSpan MaxAutoLockRenewalDuration { get; set; } = TimeSpan.FromMinutes(5);

        public TimeSpan? SessionIdleTimeout { get; set; }

        public int MaxConcurrentSessions { get; set; } = 8;

        public int MaxConcurrentCallsPerSession { get; set; } = 1;

        public IList<string> SessionIds { get; } = new List<string>();
    }
}
