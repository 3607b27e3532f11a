namespace Sav.Domain.Pricing;

/// <summary>
/// Divides cents by weights so that the parts add up to the whole: everybody gets the whole cents of his exact part, and each cent that is
/// left goes to the largest remainder; among equal remainders to whoever comes first.
/// </summary>
internal static class LargestRemainder
{
    /// <param name="amount">In whole cents, ≥ 0.</param>
    /// <param name="weights">≥ 0; at least one above 0.</param>
    public static decimal[] Divide(decimal amount, IReadOnlyList<decimal> weights)
    {
        var total = weights.Sum();
        var whole = amount * 100;
        var cents = weights.Select(weight => decimal.Floor(whole * weight / total)).ToArray();
        // The quotient is rounded to 28 digits, the remainder is exact.
        var remainders = weights.Select((weight, i) => (whole * weight) - (cents[i] * total)).ToArray();
        var left = (int)(whole - cents.Sum());
        foreach (var index in Enumerable.Range(0, cents.Length).OrderByDescending(i => remainders[i]).Take(left))
        {
            cents[index]++;
        }

        return [.. cents.Select(c => c / 100)];
    }
}
