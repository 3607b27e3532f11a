namespace Azure.Messaging.ServiceBus.Administration
{
    public sealed class TrueRuleFilter : SqlRuleFilter
    {
        public TrueRuleFilter()
            : base("1=1")
        {
        }

        public override bool Equals(object obj) => obj is TrueRuleFilter;

        public override bool Equals(RuleFilter other) => other is TrueRuleFilter;

        public override int GetHashCode() => base.GetHashCode();

        public override string ToString() => "TrueRuleFilter";
    }
}
