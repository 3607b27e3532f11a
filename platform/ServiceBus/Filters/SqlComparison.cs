using System.Globalization;

namespace Sav.Platform.ServiceBus.Filters;

internal static class SqlComparison
{
    public static SqlCondition Equal(SqlOperand left, SqlOperand right) => message => AreEqual(left(message), right(message));

    public static SqlCondition In(SqlOperand left, IReadOnlyList<SqlOperand> list) =>
        message => list.Select(item => AreEqual(left(message), item(message))).Aggregate((bool?)false, (found, equal) => found | equal);

    public static SqlCondition Not(SqlCondition condition) => message => !condition(message);

    private static bool? AreEqual(object? left, object? right)
    {
        if (left is null || right is null)
        {
            return null;
        }

        return Number(left) is { } a && Number(right) is { } b ? a == b : left.Equals(right);
    }

    private static decimal? Number(object value) => value switch
    {
        double or float => TryNarrow(Convert.ToDouble(value, CultureInfo.InvariantCulture)),
        byte or sbyte or short or ushort or int or uint or long or ulong or decimal =>
            Convert.ToDecimal(value, CultureInfo.InvariantCulture),
        _ => null,
    };

    private static decimal? TryNarrow(double value) => Math.Abs(value) < 1e28 ? (decimal)value : null;
}
