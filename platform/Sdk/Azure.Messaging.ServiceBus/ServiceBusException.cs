using System;

namespace Azure.Messaging.ServiceBus
{
    public class ServiceBusException : Exception
    {
        public ServiceBusException(
            string message,
            ServiceBusFailureReason reason,
            string entityPath = default,
            Exception innerException = default)
            : this(MayPass(reason), message, entityPath, reason, innerException)
        {
        }

        public ServiceBusException(
            bool isTransient,
            string message,
            string entityName = default,
            ServiceBusFailureReason reason = ServiceBusFailureReason.GeneralError,
            Exception innerException = default)
            : base(message, innerException)
        {
            IsTransient = isTransient;
            EntityPath = entityName;
            Reason = reason;
        }

        public ServiceBusException()
        {
        }

        public bool IsTransient { get; }

        public ServiceBusFailureReason Reason { get; }

        public string EntityPath { get; }

        public override string Message =>
            string.IsNullOrEmpty(EntityPath) ? $"{base.Message} ({Reason})" : $"{base.Message} ({EntityPath} - {Reason})";

        private static bool MayPass(ServiceBusFailureReason reason) =>
            reason is ServiceBusFailureReason.ServiceCommunicationProblem
                or ServiceBusFailureReason.ServiceTimeout
                or ServiceBusFailureReason.ServiceBusy;
    }
}
