using System.Globalization;

namespace Sav.Platform.ServiceBus.Filters;

/// <summary>
/// C#'s operators on values whose types are known only when a message is there. What C# cannot compute (types that do not go together, a
/// division of whole numbers by zero, an overflow) is unknown.
/// </summary>
internal static class SqlArithmetic
{
    public static SqlOperand Of(string sign, SqlOperand left, SqlOperand right) =>
        message => left(message) is { } a && right(message) is { } b ? Apply(sign, a, b) : null;

    public static SqlOperand Negated(SqlOperand operand) => message => operand(message) is { } value ? Apply("-", 0L, value) : null;

    private static object? Apply(string sign, object left, object right)
    {
        if (sign == "+" && (left is string || right is string))
        {
            return string.Create(CultureInfo.InvariantCulture, $"{left}{right}");
        }

        try
        {
            return SqlNumbers.Promote(left, right) switch
            {
                (double a, double b) => Apply(sign, a, b),
                (decimal a, decimal b) => Apply(sign, a, b),
                (long a, long b) => Apply(sign, a, b),
                _ => null,
            };
        }
        catch (ArithmeticException)
        {
            return null;
        }
    }

    private static object Apply<T>(string sign, T left, T right)
        where T : System.Numerics.INumber<T> => sign switch
    {
        "+" => checked(left + right),
        "-" => checked(left - right),
        "*" => checked(left * right),
        "/" => left / right,
        _ => left % right,
    };
}
