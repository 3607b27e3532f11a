using System.Globalization;

namespace Sav.Platform.ServiceBus.Tests.Filters;

/// <summary>A number that knows its SQL text and, independently of the parser, its value; null is unknown.</summary>
/// <param name="Text">The SQL.</param>
/// <param name="Binding">How close its outermost operator binds: + and - 1, * and % 2, a sign 3, anything else 4.</param>
/// <param name="Result">The value for the values of the properties.</param>
internal sealed record NaiveNumber(string Text, int Binding, Func<IReadOnlyDictionary<string, object>, long?> Result)
{
    public static NaiveNumber Constant(int value) => new(value.ToString(CultureInfo.InvariantCulture), 4, _ => value);

    public static NaiveNumber Property(string name) =>
        new(name, 4, values => values.TryGetValue(name, out var value) ? Convert.ToInt64(value, CultureInfo.InvariantCulture) : null);

    public static NaiveNumber Negated(NaiveNumber inner) => new($"-{inner.In(3)}", 3, values => -inner.Result(values));

    public static NaiveNumber Of(string sign, NaiveNumber left, NaiveNumber right)
    {
        var binding = sign is "+" or "-" ? 1 : 2;
        return new(
            $"{left.In(binding)} {sign} {right.In(binding + 1)}",
            binding,
            values => (left.Result(values), right.Result(values)) is ({ } a, { } b) ? Computed(sign, a, b) : null);
    }

    private static long? Computed(string sign, long left, long right) => sign switch
    {
        "+" => left + right,
        "-" => left - right,
        "*" => left * right,
        "/" => right == 0 ? null : left / right,
        _ => right == 0 ? null : left % right,
    };

    private string In(int binding) => Binding < binding ? $"({Text})" : Text;
}
