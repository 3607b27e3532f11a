namespace Sav.Domain.Contracts;

/// <summary>
/// Divides an amount by weights so that the parts add up to it: everybody gets the whole cents of his exact part, and each cent that is
/// left goes to the largest remainder; among equal remainders to whoever comes first.
/// </summary>
internal static class CentShares
{
    // Decimals end after 28 digits: a third taken three times is a little less than one. Remainders closer than this are equal.
    private const int RemainderDigits = 12;

    /// <param name="amount">≥ 0, in whole cents.</param>
    /// <param name="weights">Above 0, at least one.</param>
    public static decimal[] Divide(decimal amount, IReadOnlyList<decimal> weights)
    {
        var all = weights.Sum();
        var exact = weights.Select(weight => decimal.Round(amount * 100 * weight / all, RemainderDigits)).ToList();
        var cents = exact.Select(decimal.Floor).ToArray();
        var left = (int)((amount * 100) - cents.Sum());
        foreach (var index in Enumerable.Range(0, cents.Length).OrderByDescending(i => exact[i] - cents[i]).Take(left))
        {
            cents[index]++;
        }

        return [.. cents.Select(c => c / 100)];
    }
}
