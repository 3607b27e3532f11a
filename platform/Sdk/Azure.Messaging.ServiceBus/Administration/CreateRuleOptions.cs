using System;

namespace Azure.Messaging.ServiceBus.Administration
{
    public sealed class CreateRuleOptions : IEquatable<CreateRuleOptions>
    {
        public const string DefaultRuleName = "$Default";

        public CreateRuleOptions()
            : this(DefaultRuleName)
        {
        }

        public CreateRuleOptions(string name)
            : this(name, new TrueRuleFilter())
        {
        }

        public CreateRuleOptions(string name, RuleFilter filter)
        {
            ArgumentNullException.ThrowIfNull(filter);
            Name = name;
            Filter = filter;
        }

        public RuleFilter Filter { get; set; }

        public RuleAction Action { get; set; }

        public string Name { get; set; }

        public override bool Equals(object obj) => Equals(obj as CreateRuleOptions);

        public bool Equals(CreateRuleOptions other) =>
            other != null
            && string.Equals(Name, other.Name, StringComparison.OrdinalIgnoreCase)
            && Equals(Filter, other.Filter)
            && Equals(Action, other.Action);

        public override int GetHashCode() => Name?.GetHashCode(StringComparison.OrdinalIgnoreCase) ?? 0;
    }
}
