namespace Azure.Messaging.ServiceBus.Administration
{
    public sealed class FalseRuleFilter : SqlRuleFilter
    {
        public FalseRuleFilter()
            : base("1=0")
        {
        }

        public override bool Equals(object obj) => obj is FalseRuleFilter;

        public override bool Equals(RuleFilter other) => other is FalseRuleFilter;

        public override int GetHashCode() => base.GetHashCode();

        public override string ToString() => "FalseRuleFilter";
    }
}
