namespace Sav.Platform.ServiceBus.Tests.Filters;

/// <summary>
/// A condition that knows its SQL text and, independently of the parser, its result. Written with no more parentheses than needed.
/// </summary>
/// <param name="Text">The SQL.</param>
/// <param name="Binding">How close its outermost operator binds: OR 1, AND 2, NOT 3, anything else 4.</param>
/// <param name="Result">True, false or unknown for the values of the properties.</param>
internal sealed record NaiveCondition(string Text, int Binding, Func<IReadOnlyDictionary<string, object>, bool?> Result)
{
    public static NaiveCondition Or(NaiveCondition left, NaiveCondition right) => new(
        $"{left.In(1)} OR {right.In(2)}",
        1,
        values => (left.Result(values), right.Result(values)) switch
        {
            (true, _) or (_, true) => true,
            (false, false) => false,
            _ => null,
        });

    public static NaiveCondition And(NaiveCondition left, NaiveCondition right) => new(
        $"{left.In(2)} AND {right.In(3)}",
        2,
        values => (left.Result(values), right.Result(values)) switch
        {
            (false, _) or (_, false) => false,
            (true, true) => true,
            _ => null,
        });

    public static NaiveCondition Not(NaiveCondition inner) => new(
        $"NOT {inner.In(3)}",
        3,
        values => inner.Result(values) switch
        {
            true => false,
            false => true,
            null => null,
        });

    public static NaiveCondition Compare(string sign, NaiveNumber left, NaiveNumber right) => new(
        $"{left.Text} {sign} {right.Text}",
        4,
        values => left.Result(values) is { } a && right.Result(values) is { } b ? Holds(sign, a, b) : null);

    public static NaiveCondition Like(string property, string pattern) => new(
        $"{property} LIKE '{pattern}'",
        4,
        values => values.TryGetValue(property, out var value) && value is string text ? IsLike(text, pattern) : null);

    public static NaiveCondition In(string property, IReadOnlyList<string> list) => new(
        $"{property} IN ({string.Join(", ", list.Select(item => $"'{item}'"))})",
        4,
        values => values.TryGetValue(property, out var value) && value is string text ? list.Contains(text) : null);

    public static NaiveCondition IsNull(string property) => new($"{property} IS NULL", 4, values => !values.ContainsKey(property));

    public static NaiveCondition Exists(string property) => new($"EXISTS({property})", 4, values => values.ContainsKey(property));

    private string In(int binding) => Binding < binding ? $"({Text})" : Text;

    private static bool Holds(string sign, long left, long right) => sign switch
    {
        "=" => left == right,
        "<>" => left != right,
        "<" => left < right,
        "<=" => left <= right,
        ">" => left > right,
        _ => left >= right,
    };

    private static bool IsLike(string text, string pattern)
    {
        if (pattern.Length == 0)
        {
            return text.Length == 0;
        }

        return pattern[0] == '%'
            ? Enumerable.Range(0, text.Length + 1).Any(skipped => IsLike(text[skipped..], pattern[1..]))
            : text.Length > 0 && (pattern[0] == '_' || pattern[0] == text[0]) && IsLike(text[1..], pattern[1..]);
    }
}
