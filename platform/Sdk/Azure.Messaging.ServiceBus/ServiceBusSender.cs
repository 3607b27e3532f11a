using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Azure.Messaging.ServiceBus
{
    public class ServiceBusSender : IAsyncDisposable
    {
        protected ServiceBusSender()
        {
        }

        public virtual string FullyQualifiedNamespace { get; }

        public virtual string EntityPath { get; }

        public virtual bool IsClosed { get; private set; }

        public virtual string Identifier { get; }

        public virtual Task SendMessageAsync(ServiceBusMessage message, CancellationToken cancellationToken = default) =>
            throw OfficialBuild.Required();

        public virtual Task SendMessagesAsync(IEnumerable<ServiceBusMessage> messages, CancellationToken cancellationToken = default) =>
            throw OfficialBuild.Required();

        public virtual Task SendMessagesAsync(ServiceBusMessageBatch messageBatch, CancellationToken cancellationToken = default) =>
            throw OfficialBuild.Required();

        public virtual ValueTask<ServiceBusMessageBatch> CreateMessageBatchAsync(CancellationToken cancellationToken = default) =>
            throw OfficialBuild.Required();

        public virtual ValueTask<ServiceBusMessageBatch> CreateMessageBatchAsync(
            CreateMessageBatchOptions options, CancellationToken cancellationToken = default) =>
            throw OfficialBuild.Required();

        public virtual Task<long> ScheduleMessageAsync(
            ServiceBusMessage message, DateTimeOffset scheduledEnqueueTime, CancellationToken cancellationToken = default) =>
            throw OfficialBuild.Required();

        public virtual Task<IReadOnlyList<long>> ScheduleMessagesAsync(
            IEnumerable<ServiceBusMessage> messages, DateTimeOffset scheduledEnqueueTime, CancellationToken cancellationToken = default) =>
            throw OfficialBuild.Required();

        public virtual Task CancelScheduledMessageAsync(long sequenceNumber, CancellationToken cancellationToken = default) =>
            throw OfficialBuild.Required();

        public virtual Task CancelScheduledMessagesAsync(
            IEnumerable<long> sequenceNumbers, CancellationToken cancellationToken = default) =>
            throw OfficialBuild.Required();

        public virtual Task CloseAsync(CancellationToken cancellationToken = default) => throw OfficialBuild.Required();

        public virtual ValueTask DisposeAsync() => throw OfficialBuild.Required();
    }
}
