using System;
using System.Collections.Generic;
using System.Linq;

namespace Azure.Messaging.ServiceBus.Administration
{
    public class SqlRuleFilter : RuleFilter
    {
        public SqlRuleFilter(string sqlExpression)
        {
            ArgumentException.ThrowIfNullOrWhiteSpace(sqlExpression);
            SqlExpression = sqlExpression;
        }

        public string SqlExpression { get; }

        public IDictionary<string, object> Parameters { get; internal set; } = new Dictionary<string, object>();

        public override bool Equals(object obj) => obj is RuleFilter other && Equals(other);

        public override bool Equals(RuleFilter other) =>
            other is SqlRuleFilter sql
            && string.Equals(SqlExpression, sql.SqlExpression, StringComparison.OrdinalIgnoreCase)
            && Parameters.Count == sql.Parameters.Count
            && Parameters.All(own => sql.Parameters.TryGetValue(own.Key, out var value) && Equals(own.Value, value));

        public override int GetHashCode() => SqlExpression.GetHashCode(StringComparison.OrdinalIgnoreCase);

        public override string ToString() => $"SqlRuleFilter: {SqlExpression}";
    }
}
