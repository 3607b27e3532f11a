using System.Globalization;

namespace Sav.Domain.Json;

/// <summary>The one form of a number: invariant, without superfluous zeros, so that 80 and 80.00 are the same bytes.</summary>
internal static class JsonNumber
{
    private const int Largest = 100;

    // Percentages and counts: most of the numbers of a decision.
    private static readonly string[] SmallNumbers =
        [.. Enumerable.Range(0, Largest + 1).Select(n => n.ToString(CultureInfo.InvariantCulture))];

    public static string Of(decimal number) =>
        number is >= 0 and <= Largest && decimal.Truncate(number) == number
            ? SmallNumbers[(int)number]
            : WithoutSuperfluousZeros(number.ToString(CultureInfo.InvariantCulture));

    private static string WithoutSuperfluousZeros(string number) => number.IndexOf('.') < 0 ? number : number.TrimEnd('0').TrimEnd('.');
}
