using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Azure.Messaging.ServiceBus
{
    public class ServiceBusReceiver : IAsyncDisposable
    {
        protected ServiceBusReceiver()
        {
        }

        public virtual string FullyQualifiedNamespace { get; }

        public virtual string EntityPath { get; }

        public virtual ServiceBusReceiveMode ReceiveMode { get; }

        public virtual int PrefetchCount { get; internal set; }

        public virtual string Identifier { get; internal set; }

        public virtual bool IsClosed { get; private set; }

        public virtual Task<ServiceBusReceivedMessage> ReceiveMessageAsync(
            TimeSpan? maxWaitTime = default, CancellationToken cancellationToken = default) =>
            throw OfficialBuild.Required();

        public virtual Task<IReadOnlyList<ServiceBusReceivedMessage>> ReceiveMessagesAsync(
            int maxMessages, TimeSpan? maxWaitTime = default, CancellationToken cancellationToken = default) =>
            throw OfficialBuild.Required();

        public virtual IAsyncEnumerable<ServiceBusReceivedMessage> ReceiveMessagesAsync(CancellationToken cancellationToken = default) =>
            throw OfficialBuild.Required();

        public virtual Task<ServiceBusReceivedMessage> ReceiveDeferredMessageAsync(
            long sequenceNumber, CancellationToken cancellationToken = default) =>
            throw OfficialBuild.Required();

        public virtual Task<IReadOnlyList<ServiceBusReceivedMessage>> ReceiveDeferredMessagesAsync(
            IEnumerable<long> sequenceNumbers, CancellationToken cancellationToken = default) =>
            throw OfficialBuild.Required();

        public virtual Task<ServiceBusReceivedMessage> PeekMessageAsync(
            long? fromSequenceNumber = default, CancellationToken cancellationToken = default) =>
            throw OfficialBuild.Required();

        public virtual Task<IReadOnlyList<ServiceBusReceivedMessage>> PeekMessagesAsync(
            int maxMessages, long? fromSequenceNumber = default, CancellationToken cancellationToken = default) =>
            throw OfficialBuild.Required();

        public virtual Task RenewMessageLockAsync(ServiceBusReceivedMessage message, CancellationToken cancellationToken = default) =>
            throw OfficialBuild.Required();

        public virtual Task CompleteMessageAsync(ServiceBusReceivedMessage message, CancellationToken cancellationToken = default) =>
            throw OfficialBuild.Required();

        public virtual Task AbandonMessageAsync(
            ServiceBusReceivedMessage message,
            IDictionary<string, object> propertiesToModify = default,
            CancellationToken cancellationToken = default) =>
            throw OfficialBuild.Required();

        public virtual Task DeferMessageAsync(
            ServiceBusReceivedMessage message,
            IDictionary<string, object> propertiesToModify = default,
            CancellationToken cancellationToken = default) =>
            throw OfficialBuild.Required();

        public virtual Task DeadLetterMessageAsync(
            ServiceBusReceivedMessage message,
            IDictionary<string, object> propertiesToModify = default,
            CancellationToken cancellationToken = default) =>
            throw OfficialBuild.Required();

        public virtual Task DeadLetterMessageAsync(
            ServiceBusReceivedMessage message,
            IDictionary<string, object> propertiesToModify,
            string deadLetterReason,
            string deadLetterErrorDescription = default,
            CancellationToken cancellationToken = default) =>
            throw OfficialBuild.Required();

        public virtual Task DeadLetterMessageAsync(
            ServiceBusReceivedMessage message,
            string deadLetterReason,
            string deadLetterErrorDescription = default,
            CancellationToken cancellationToken = default) =>
            throw OfficialBuild.Required();

        public virtual Task CloseAsync(CancellationToken cancellationToken = default) => throw OfficialBuild.Required();

        public virtual ValueTask DisposeAsync() => throw OfficialBuild.Required();
    }
}
