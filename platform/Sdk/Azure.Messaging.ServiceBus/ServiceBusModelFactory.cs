using System;
using System.Collections.Generic;
using System.Collections.ObjectModel;
using Azure.Messaging.ServiceBus.Administration;

namespace Azure.Messaging.ServiceBus
{
    public static class ServiceBusModelFactory
    {
        public static RuleProperties RuleProperties(string name, RuleFilter filter = default, RuleAction action = default) =>
            new RuleProperties(name, filter, action);

        public static ServiceBusMessageBatch ServiceBusMessageBatch(
            long batchSizeBytes,
            IList<ServiceBusMessage> batchMessageStore,
            CreateMessageBatchOptions batchOptions = default,
            Func<ServiceBusMessage, bool> tryAddCallback = default) =>
            new ServiceBusMessageBatch(
                batchSizeBytes, batchMessageStore, batchOptions?.MaxSizeInBytes ?? long.MaxValue, tryAddCallback ?? (_ => true));

        public static ServiceBusReceivedMessage ServiceBusReceivedMessage(
            BinaryData body = default,
            string messageId = default,
            string partitionKey = default,
            string viaPartitionKey = default,
            string sessionId = default,
            string replyToSessionId = default,
            TimeSpan timeToLive = default,
            string correlationId = default,
            string subject = default,
            string to = default,
            string contentType = default,
            string replyTo = default,
            DateTimeOffset scheduledEnqueueTime = default,
            IDictionary<string, object> properties = default,
            Guid lockTokenGuid = default,
            int deliveryCount = default,
            DateTimeOffset lockedUntil = default,
            long sequenceNumber = -1,
            string deadLetterSource = default,
            long enqueuedSequenceNumber = default,
            DateTimeOffset enqueuedTime = default,
            ServiceBusMessageState serviceBusMessageState = default) =>
            new ServiceBusReceivedMessage
            {
                Body = body ?? new BinaryData(ReadOnlyMemory<byte>.Empty),
                MessageId = messageId,
                PartitionKey = partitionKey,
                TransactionPartitionKey = viaPartitionKey,
                SessionId = sessionId,
                ReplyToSessionId = replyToSessionId,
                TimeToLive = timeToLive == default ? TimeSpan.MaxValue : timeToLive,
                CorrelationId = correlationId,
                Subject = subject,
                To = to,
                ContentType = contentType,
                ReplyTo = replyTo,
                ScheduledEnqueueTime = scheduledEnqueueTime,
                ApplicationProperties = new ReadOnlyDictionary<string, object>(
                    new Dictionary<string, object>(properties ?? new Dictionary<string, object>())),
                LockToken = lockTokenGuid.ToString(),
                DeliveryCount = deliveryCount,
                LockedUntil = lockedUntil.ToUniversalTime(),
                SequenceNumber = sequenceNumber,
                DeadLetterSource = deadLetterSource,
                EnqueuedSequenceNumber = enqueuedSequenceNumber,
                EnqueuedTime = enqueuedTime.ToUniversalTime(),
                State = serviceBusMessageState,
            };
    }
}
