using System;

namespace Azure.Messaging.ServiceBus.Administration
{
    public sealed class RuleProperties : IEquatable<RuleProperties>
    {
        public const string DefaultRuleName = "$Default";

        internal RuleProperties(string name, RuleFilter filter, RuleAction action)
        {
            Name = name;
            Filter = filter;
            Action = action;
        }

        public RuleFilter Filter { get; set; }

        public RuleAction Action { get; set; }

        public string Name { get; internal set; }

        public override bool Equals(object obj) => Equals(obj as RuleProperties);

        public bool Equals(RuleProperties other) =>
            other != null
            && string.Equals(Name, other.Name, StringComparison.OrdinalIgnoreCase)
            && Equals(Filter, other.Filter)
            && Equals(Action, other.Action);

        public override int GetHashCode() => Name?.GetHashCode(StringComparison.OrdinalIgnoreCase) ?? 0;
    }
}
