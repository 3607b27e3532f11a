namespace Sav.Platform.ServiceBus.Filters;

/// <summary>
/// C#'s comparisons on values whose types are known only when a message is there. Texts are compared with case, and only for equality, as
/// by C#'s operators. Values that C# cannot compare are neither equal nor different: the result is unknown.
/// </summary>
internal static class SqlComparison
{
    public static SqlCondition Of(string sign, SqlOperand left, SqlOperand right) => sign switch
    {
        "=" => message => AreEqual(left(message), right(message)),
        "<>" or "!=" => message => !AreEqual(left(message), right(message)),
        _ => message => IsOrdered(sign, left(message), right(message)),
    };

    public static SqlCondition In(SqlOperand left, IReadOnlyList<SqlOperand> list) => message =>
    {
        var value = left(message);
        return list.Select(item => AreEqual(value, item(message))).Aggregate((bool?)false, (found, equal) => found | equal);
    };

    private static bool? AreEqual(object? left, object? right)
    {
        if (left is null || right is null)
        {
            return null;
        }

        return SqlNumbers.Promote(left, right) is { } numbers ? numbers.Left.Equals(numbers.Right) && numbers.Left is not double.NaN
            : left.GetType() == right.GetType() && left is not byte[] ? left.Equals(right)
            : null;
    }

    private static bool? IsOrdered(string sign, object? left, object? right) => (left, right) switch
    {
        (null, _) or (_, null) => null,
        (double.NaN or float.NaN, _) or (_, double.NaN or float.NaN) => false,
        _ => Compare(left, right) is not { } order ? null : sign switch
        {
            "<" => order < 0,
            "<=" => order <= 0,
            ">" => order > 0,
            _ => order >= 0,
        },
    };

    private static int? Compare(object left, object right) => SqlNumbers.Promote(left, right) is { } numbers
        ? ((IComparable)numbers.Left).CompareTo(numbers.Right)
        : (left, right) switch
        {
            (DateTime a, DateTime b) => a.CompareTo(b),
            (DateTimeOffset a, DateTimeOffset b) => a.CompareTo(b),
            (TimeSpan a, TimeSpan b) => a.CompareTo(b),
            (char a, char b) => a.CompareTo(b),
            _ => null,
        };
}
