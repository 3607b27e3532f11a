using System.Globalization;

namespace Sav.Domain.Pricing;

/// <summary>An amount that nobody can pay: negative, finer than a cent, or of a billion and more.</summary>
public sealed class AmountException(decimal amount) : InvalidFactsException(new LocalizedText(
    $"The amount '{amount.ToString(CultureInfo.InvariantCulture)}' cannot be paid. It has to be 0 or more, in whole cents, below a billion.",
    $"Le montant « {amount.ToString(CultureInfo.InvariantCulture)} » ne peut pas être payé. "
    + "Il doit être positif ou nul, en centimes entiers, inférieur à un milliard."))
{
    // Sums of products of such amounts stay far within what a decimal holds exactly.
    private const decimal Limit = 1_000_000_000;

    /// <summary>The amount that was given.</summary>
    public decimal Amount { get; } = amount;

    internal static decimal Checked(decimal amount) =>
        amount is >= 0 and < Limit && decimal.Round(amount, 2) == amount ? amount : throw new AmountException(amount);
}
