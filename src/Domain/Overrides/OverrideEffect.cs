namespace Sav.Domain.Overrides;

/// <summary>What all overrides in force come to on their case.</summary>
/// <param name="GoodwillAmount">The sum; 0: none.</param>
/// <param name="GoodwillNumbers">Of the overrides that are in the sum, in order.</param>
/// <param name="CreditRelease">The latest one; null: none.</param>
public sealed record OverrideEffect(decimal GoodwillAmount, IReadOnlyList<string> GoodwillNumbers, OverrideInForce? CreditRelease)
{
    /// <summary>The same whatever the order in which they are given.</summary>
    public static OverrideEffect Of(IReadOnlyCollection<OverrideInForce> inForce)
    {
        var goodwill = inForce.Where(row => row.Kind == OverrideKind.Goodwill).ToList();
        return new OverrideEffect(
            goodwill.Sum(row => row.Amount),
            [.. goodwill.Select(row => row.Number).OrderBy(number => number, StringComparer.Ordinal)],
            inForce.Where(row => row.Kind == OverrideKind.CreditRelease)
                .OrderBy(row => row.ApprovedOn).ThenBy(row => row.Number, StringComparer.Ordinal)
                .LastOrDefault());
    }
}
