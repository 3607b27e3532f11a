namespace Sav.Platform.ServiceBus.Filters;

/// <summary>Reads conditions by recursive descent. NOT binds closest, then AND, then OR.</summary>
internal sealed class SqlPredicateParser
{
    private readonly SqlReader _reader;
    private readonly SqlExpressionParser _expressions;

    public SqlPredicateParser(SqlReader reader, IDictionary<string, object> parameters)
    {
        _reader = reader;
        _expressions = new SqlExpressionParser(reader, parameters, Or);
    }

    public SqlCondition Condition() => RequireCondition(Or());

    private SqlTerm Or()
    {
        var left = And();
        while (_reader.TryTake("OR"))
        {
            var (a, b) = (RequireCondition(left), RequireCondition(And()));
            left = SqlTerm.Of((SqlCondition)(message => a(message) | b(message)));
        }

        return left;
    }

    private SqlTerm And()
    {
        var left = Not();
        while (_reader.TryTake("AND"))
        {
            var (a, b) = (RequireCondition(left), RequireCondition(Not()));
            left = SqlTerm.Of((SqlCondition)(message => a(message) & b(message)));
        }

        return left;
    }

    private SqlTerm Not() => _reader.TryTake("NOT") ? SqlTerm.Of(Negated(RequireCondition(Not()))) : Comparison();

    private SqlTerm Comparison()
    {
        if (_reader.TryTake("EXISTS"))
        {
            return SqlTerm.Of(Exists());
        }

        var left = _expressions.Term();
        return left.Condition != null ? left : Compared(left);
    }

    private SqlTerm Compared(SqlTerm left)
    {
        var value = left.Value!;
        switch (_reader.Next.Value.ToUpperInvariant())
        {
            case "=" or "<>" or "!=" or "<" or "<=" or ">" or ">=" when _reader.Next.Kind == SqlTokenKind.Sign:
                return SqlTerm.Of(SqlComparison.Of(_reader.Take().Value, value, _expressions.Value()));
            case "IS" when left.IsProperty && _reader.TryTake("IS"):
                return SqlTerm.Of(IsNull(value));
            case "NOT" when _reader.TryTake("NOT"):
                return SqlTerm.Of(Negated(ListOrPattern(value)));
            case "IN" or "LIKE" when _reader.Next.Kind == SqlTokenKind.Word:
                return SqlTerm.Of(ListOrPattern(value));
            default:
                return left;
        }
    }

    private SqlCondition ListOrPattern(SqlOperand left)
    {
        if (_reader.TryTake("IN"))
        {
            return SqlComparison.In(left, _expressions.List());
        }

        _reader.Require("LIKE");
        var pattern = _expressions.Value();
        return SqlPattern.Like(left, pattern, _reader.TryTake("ESCAPE") ? _expressions.Value() : null);
    }

    private SqlCondition IsNull(SqlOperand property)
    {
        var negated = _reader.TryTake("NOT");
        _reader.Require("NULL");
        return message => (property(message) == null) != negated;
    }

    private SqlCondition Exists()
    {
        _reader.Require("(");
        var property = _expressions.Property();
        _reader.Require(")");
        return message => property.ExistsIn(message);
    }

    private SqlCondition RequireCondition(SqlTerm term) =>
        term.Condition ?? throw _reader.Fault(_reader.Next, "A value is no condition: compare it, as in 'urgent = TRUE'.");

    private static SqlCondition Negated(SqlCondition condition) => message => !condition(message);
}
