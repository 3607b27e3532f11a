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
        var left = whole;
        var cents = new decimal[weights.Count];
        var remainders = new decimal[cents.Length];
        for (var i = 0; i < cents.Length; i++)
        {
            // The quotient is rounded to 28 digits, the remainder is exact.
            cents[i] = decimal.Floor(whole * weights[i] / total);
            remainders[i] = (whole * weights[i]) - (cents[i] * total);
            left -= cents[i];
        }

        foreach (var index in Largest(remainders, (int)left))
        {
            cents[index]++;
        }

        return Array.ConvertAll(cents, part => part / 100);
    }

    private static IEnumerable<int> Largest(decimal[] remainders, int count) =>
        count == 0 ? [] : Enumerable.Range(0, remainders.Length).OrderByDescending(i => remainders[i]).Take(count);
}
