namespace Sav.Domain.Pricing;

/// <summary>
/// Divides cents by percentages so that the parts add up to the whole: everybody gets the whole cents of his exact part, and each cent that
/// is left goes to the largest remainder; among equal remainders to whoever comes first.
/// </summary>
internal static class LargestRemainder
{
    /// <param name="amount">In whole cents.</param>
    /// <param name="percentages">They add up to 100.</param>
    public static decimal[] Divide(decimal amount, IReadOnlyList<decimal> percentages)
    {
        var exact = percentages.Select(percent => amount * percent).ToList();
        var cents = exact.Select(decimal.Floor).ToArray();
        var left = (int)((amount * 100) - cents.Sum());
        foreach (var index in Enumerable.Range(0, cents.Length).OrderByDescending(i => exact[i] - cents[i]).Take(left))
        {
            cents[index]++;
        }

        return [.. cents.Select(c => c / 100)];
    }
}
