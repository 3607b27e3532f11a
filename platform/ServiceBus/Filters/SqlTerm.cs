namespace Sav.Platform.ServiceBus.Filters;

/// <summary>A part of an expression: it has a value, or it is a condition. Never both, since a condition is no value here.</summary>
internal sealed record SqlTerm
{
    private SqlTerm()
    {
    }

    public SqlOperand? Value { get; private init; }

    public SqlCondition? Condition { get; private init; }

    public bool IsProperty { get; private init; }

    public static SqlTerm Of(SqlOperand value) => new() { Value = value };

    public static SqlTerm Of(SqlCondition condition) => new() { Condition = condition };

    public static SqlTerm OfProperty(SqlOperand value) => new() { Value = value, IsProperty = true };
}
