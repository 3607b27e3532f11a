using System;
using System.Collections.Generic;

namespace Azure.Messaging.ServiceBus.Administration
{
    public sealed class SqlRuleAction : RuleAction
    {
        public SqlRuleAction(string sqlExpression)
        {
            ArgumentException.ThrowIfNullOrWhiteSpace(sqlExpression);
            SqlExpression = sqlExpression;
        }

        public string SqlExpression { get; }

        public IDictionary<string, object> Parameters { get; internal set; } = new Dictionary<string, object>();

        public override bool Equals(object obj) => obj is RuleAction other && Equals(other);

        public override bool Equals(RuleAction other) =>
            other is SqlRuleAction sql && string.Equals(SqlExpression, sql.SqlExpression, StringComparison.OrdinalIgnoreCase);

        public override int GetHashCode() => SqlExpression.GetHashCode(StringComparison.OrdinalIgnoreCase);

        public override string ToString() => $"SqlRuleAction: {SqlExpression}";
    }
}
