using System.Globalization;

namespace Sav.Platform.ServiceBus.Filters;

/// <summary>Reads values: constants, properties, functions and arithmetic, in C#'s order of binding.</summary>
/// <param name="reader">The tokens.</param>
/// <param name="parameters">Values for the names that begin with <c>@</c>.</param>
/// <param name="inParentheses">Reads what may stand in parentheses, which a condition may as well; null where there are no
/// conditions.</param>
internal sealed class SqlExpressionParser(SqlReader reader, IDictionary<string, object> parameters, Func<SqlTerm>? inParentheses = null)
{
    /// <summary>Far more than a filter of 1,024 characters needs to say anything; keeps the stack small.</summary>
    private const int MaxDepth = 64;

    private int _depth;

    public SqlOperand Value() => RequireValue(Term());

    public SqlTerm Term()
    {
        var left = Product();
        while (reader.Next.Is("+") || reader.Next.Is("-"))
        {
            left = Combined(left, Product);
        }

        return left;
    }

    public List<SqlOperand> List()
    {
        reader.Require("(");
        var list = new List<SqlOperand>();
        do
        {
            list.Add(Value());
        }
        while (reader.TryTake(","));
        reader.Require(")");
        return list;
    }

    public SqlProperty Property() => SqlProperty.Read(reader);

    private SqlTerm Product()
    {
        var left = Signed();
        while (reader.Next.Is("*") || reader.Next.Is("/") || reader.Next.Is("%"))
        {
            left = Combined(left, Signed);
        }

        return left;
    }

    private SqlTerm Combined(SqlTerm left, Func<SqlTerm> next)
    {
        var sign = reader.Take().Value;
        return SqlTerm.Of(SqlArithmetic.Of(sign, RequireValue(left), RequireValue(next())));
    }

    private SqlTerm Signed()
    {
        if (++_depth > MaxDepth)
        {
            throw reader.Fault(reader.Next, $"It stands more than {MaxDepth} levels deep. Take parentheses and signs away.");
        }

        var term = reader.TryTake("-") ? SqlTerm.Of(SqlArithmetic.Negated(RequireValue(Signed())))
            : reader.TryTake("+") ? SqlTerm.Of(RequireValue(Signed()))
            : Primary();
        _depth--;
        return term;
    }

    private SqlTerm Primary()
    {
        var token = reader.Next;
        if (reader.TryTake("("))
        {
            var inner = inParentheses?.Invoke() ?? Term();
            reader.Require(")");
            return inner;
        }

        return token.Kind switch
        {
            SqlTokenKind.Text => Constant(reader.Take().Value),
            SqlTokenKind.Number => Constant(Number(reader.Take())),
            SqlTokenKind.Parameter => Constant(Parameter(reader.Take())),
            SqlTokenKind.Word when reader.TryTake("TRUE") => Constant(true),
            SqlTokenKind.Word when reader.TryTake("FALSE") => Constant(false),
            SqlTokenKind.Word when reader.TryTake("NULL") => Constant(null),
            SqlTokenKind.Word when reader.AfterNext.Is("(") => SqlTerm.Of(Function()),
            _ => SqlTerm.OfProperty(Property().Read),
        };
    }

    private SqlOperand Function()
    {
        var name = reader.Take();
        reader.Require("(");
        if (name.Is("newid"))
        {
            reader.Require(")");
            return _ => Guid.NewGuid();
        }

        if (!name.Is("property") && !name.Is("p"))
        {
            throw reader.Fault(name, "The functions are newid(), property(name) and p(name).");
        }

        var property = Value();
        reader.Require(")");
        return message => property(message) is string known ? SqlProperty.ReadUser(message, known) : null;
    }

    private object Number(SqlToken token)
    {
        if (token.Value.All(char.IsAsciiDigit))
        {
            return long.TryParse(token.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var whole)
                ? whole
                : throw reader.Fault(token, "A whole number goes up to 9223372036854775807. Write it with a decimal point.");
        }

        return double.Parse(token.Value, CultureInfo.InvariantCulture);
    }

    private object Parameter(SqlToken token) => parameters.TryGetValue(token.Value, out var value)
        ? value
        : throw reader.Fault(token, "Give the filter a parameter of this name.");

    private SqlOperand RequireValue(SqlTerm term) =>
        term.Value ?? throw reader.Fault(reader.Next, "A condition is no value: it can neither be compared nor computed with.");

    private static SqlTerm Constant(object? value) => SqlTerm.Of(new SqlOperand(_ => value));
}
