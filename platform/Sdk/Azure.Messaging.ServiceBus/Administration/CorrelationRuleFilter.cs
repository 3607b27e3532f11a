using System;
using System.Collections.Generic;
using System.Linq;

namespace Azure.Messaging.ServiceBus.Administration
{
    public sealed class CorrelationRuleFilter : RuleFilter
    {
        public CorrelationRuleFilter()
        {
        }

        public CorrelationRuleFilter(string correlationId)
        {
            ArgumentException.ThrowIfNullOrWhiteSpace(correlationId);
            CorrelationId = correlationId;
        }

        public string CorrelationId { get; set; }

        public string MessageId { get; set; }

        public string To { get; set; }

        public string ReplyTo { get; set; }

        public string Subject { get; set; }

        public string SessionId { get; set; }

        public string ReplyToSessionId { get; set; }

        public string ContentType { get; set; }

        public IDictionary<string, object> ApplicationProperties { get; internal set; } = new Dictionary<string, object>();

        private string[] Texts => new[] { CorrelationId, MessageId, To, ReplyTo, Subject, SessionId, ReplyToSessionId, ContentType };

        public override bool Equals(object obj) => obj is RuleFilter other && Equals(other);

        public override bool Equals(RuleFilter other) =>
            other is CorrelationRuleFilter filter
            && Texts.SequenceEqual(filter.Texts)
            && ApplicationProperties.Count == filter.ApplicationProperties.Count
            && ApplicationProperties.All(own =>
                filter.ApplicationProperties.TryGetValue(own.Key, out var value) && Equals(own.Value, value));

        public override int GetHashCode() => HashCode.Combine(CorrelationId, MessageId, Subject);

        public override string ToString() => $"CorrelationRuleFilter: {string.Join(", ", Texts.Where(text => text != null))}";
    }
}
