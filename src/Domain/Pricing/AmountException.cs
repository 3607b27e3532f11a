using System.Globalization;

namespace Sav.Domain.Pricing;

/// <summary>An amount that cannot be split: negative, or finer than a cent.</summary>
public sealed class AmountException(decimal amount) : InvalidFactsException(new LocalizedText(
    $"The amount '{amount.ToString(CultureInfo.InvariantCulture)}' cannot be split. It has to be 0 or more, in whole cents.",
    $"Le montant « {amount.ToString(CultureInfo.InvariantCulture)} » ne peut pas être réparti. "
    + "Il doit être positif ou nul, en centimes entiers."))
{
    /// <summary>The amount that was given.</summary>
    public decimal Amount { get; } = amount;
}
