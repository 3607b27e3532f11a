using System.Globalization;

namespace Sav.Domain.Coverage;

/// <summary>A quota below zero, or finer than two decimals.</summary>
public sealed class QuotaException(decimal remaining) : InvalidFactsException(new LocalizedText(
    $"A quota of '{remaining.ToString(CultureInfo.InvariantCulture)}' cannot be. Give 0 or more, with at most two decimals.",
    $"Un quota de « {remaining.ToString(CultureInfo.InvariantCulture)} » est impossible. Indiquez 0 ou plus, deux décimales au plus."))
{
    /// <summary>The number that was given.</summary>
    public decimal Remaining { get; } = remaining;

    internal static decimal Checked(decimal remaining) =>
        remaining >= 0 && decimal.Round(remaining, 2) == remaining ? remaining : throw new QuotaException(remaining);
}
