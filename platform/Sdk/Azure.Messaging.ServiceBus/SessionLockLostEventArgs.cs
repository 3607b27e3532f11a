using System;

namespace Azure.Messaging.ServiceBus
{
    public class SessionLockLostEventArgs : EventArgs
    {
        public SessionLockLostEventArgs(ServiceBusReceivedMessage message, DateTimeOffset sessionLockedUntil, Exception exception)
        {
            Message = message;
            SessionLockedUntil = sessionLockedUntil;
            Exception = exception;
        }

        public DateTimeOffset SessionLockedUntil { get; }

        public ServiceBusReceivedMessage Message { get; }

        public Exception Exception { get; }
    }
}
