using System;
using System.Collections.Generic;

namespace Azure.Messaging.ServiceBus
{
    public class ServiceBusMessage
    {
        private const int MaxIdLength = 128;

        private string _messageId;
        private string _partitionKey;
        private string _transactionPartitionKey;
        private string _sessionId;
        private string _replyToSessionId;
        private TimeSpan _timeToLive = TimeSpan.MaxValue;

        public ServiceBusMessage()
            : this(new BinaryData(ReadOnlyMemory<byte>.Empty))
        {
        }

        public ServiceBusMessage(string body)
            : this(new BinaryData(body))
        {
        }

        public ServiceBusMessage(ReadOnlyMemory<byte> body)
            : this(BinaryData.FromBytes(body))
        {
        }

        public ServiceBusMessage(BinaryData body)
        {
            ArgumentNullException.ThrowIfNull(body);
            Body = body;
        }

        public ServiceBusMessage(ServiceBusReceivedMessage receivedMessage)
        {
            ArgumentNullException.ThrowIfNull(receivedMessage);
            Body = receivedMessage.Body;
            _messageId = receivedMessage.MessageId;
            _partitionKey = receivedMessage.PartitionKey;
            _transactionPartitionKey = receivedMessage.TransactionPartitionKey;
            _sessionId = receivedMessage.SessionId;
            _replyToSessionId = receivedMessage.ReplyToSessionId;
            _timeToLive = receivedMessage.TimeToLive;
            CorrelationId = receivedMessage.CorrelationId;
            Subject = receivedMessage.Subject;
            To = receivedMessage.To;
            ContentType = receivedMessage.ContentType;
            ReplyTo = receivedMessage.ReplyTo;
            ScheduledEnqueueTime = receivedMessage.ScheduledEnqueueTime;
            foreach (var property in receivedMessage.ApplicationProperties)
            {
                ApplicationProperties.Add(property.Key, property.Value);
            }

            ApplicationProperties.Remove(ServiceBusReceivedMessage.DeadLetterReasonProperty);
            ApplicationProperties.Remove(ServiceBusReceivedMessage.DeadLetterErrorDescriptionProperty);
        }

        public BinaryData Body { get; set; }

        public string MessageId
        {
            get => _messageId;
            set
            {
                if (string.IsNullOrEmpty(value) || value.Length > MaxIdLength)
                {
                    throw new ArgumentException($"MessageId must have 1 to {MaxIdLength} characters, but is '{value}'.", nameof(value));
                }

                _messageId = value;
            }
        }

        public string PartitionKey
        {
            get => _partitionKey;
            set
            {
                RefuseLong(value, nameof(PartitionKey));
                if (_sessionId != null && _sessionId != value)
                {
                    throw new ArgumentOutOfRangeException(nameof(value), $"PartitionKey '{value}' differs from SessionId '{_sessionId}'.");
                }

                _partitionKey = value;
            }
        }

        public string TransactionPartitionKey
        {
            get => _transactionPartitionKey;
            set
            {
                RefuseLong(value, nameof(TransactionPartitionKey));
                _transactionPartitionKey = value;
            }
        }

        public string SessionId
        {
            get => _sessionId;
            set
            {
                RefuseLong(value, nameof(SessionId));
                _sessionId = value;

                // A session lives in one partition, so its id wins over a partition key chosen before.
                if (_partitionKey != null)
                {
                    _partitionKey = value;
                }
            }
        }

        public string ReplyToSessionId
        {
            get => _replyToSessionId;
            set
            {
                RefuseLong(value, nameof(ReplyToSessionId));
                _replyToSessionId = value;
            }
        }

        public TimeSpan TimeToLive
        {
            get => _timeToLive;
            set
            {
                ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(value, TimeSpan.Zero);
                _timeToLive = value;
            }
        }

        public string CorrelationId { get; set; }

        public string Subject { get; set; }

        public string To { get; set; }

        public string ContentType { get; set; }

        public string ReplyTo { get; set; }

        public DateTimeOffset ScheduledEnqueueTime { get; set; }

        public IDictionary<string, object> ApplicationProperties { get; } = new Dictionary<string, object>();

        public override string ToString() => $"{{MessageId:{MessageId}}}";

        private static void RefuseLong(string value, string name)
        {
            if (value != null && value.Length > MaxIdLength)
            {
                throw new ArgumentException($"{name} must have at most {MaxIdLength} characters, but is '{value}'.", nameof(value));
            }
        }
    }
}
