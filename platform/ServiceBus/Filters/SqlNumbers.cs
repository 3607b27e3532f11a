using System.Globalization;

namespace Sav.Platform.ServiceBus.Filters;

/// <summary>
/// Brings two numbers to one type, as C# does: <c>double</c> if either is a floating point number, else <c>decimal</c> if either is one
/// (or an unsigned long, which C# cannot mix with signed numbers), else <c>long</c>.
/// </summary>
internal static class SqlNumbers
{
    /// <returns>Null unless both are numbers.</returns>
    public static (object Left, object Right)? Promote(object left, object right)
    {
        if (!IsNumber(left) || !IsNumber(right))
        {
            return null;
        }

        var culture = CultureInfo.InvariantCulture;
        if (IsFloating(left) || IsFloating(right))
        {
            return (Convert.ToDouble(left, culture), Convert.ToDouble(right, culture));
        }

        // Not one expression: C# would convert the longs to decimals, to give both branches one type.
        if (IsWide(left) || IsWide(right))
        {
            return (Convert.ToDecimal(left, culture), Convert.ToDecimal(right, culture));
        }

        return (Convert.ToInt64(left, culture), Convert.ToInt64(right, culture));
    }

    private static bool IsNumber(object value) =>
        value is byte or sbyte or short or ushort or int or uint or long || IsWide(value) || IsFloating(value);

    private static bool IsFloating(object value) => value is double or float;

    private static bool IsWide(object value) => value is decimal or ulong;
}
