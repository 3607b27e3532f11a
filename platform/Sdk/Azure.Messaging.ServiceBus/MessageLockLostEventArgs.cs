using System;

namespace Azure.Messaging.ServiceBus
{
    public class MessageLockLostEventArgs
    {
        public MessageLockLostEventArgs(ServiceBusReceivedMessage message, Exception exception)
        {
            Message = message;
            Exception = exception;
        }

        public ServiceBusReceivedMessage Message { get; }

        public Exception Exception { get; }
    }
}
