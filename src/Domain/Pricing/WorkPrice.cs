namespace Sav.Domain.Pricing;

/// <summary>What work costs.</summary>
public static class WorkPrice
{
    /// <summary>Quantity × unit price, rounded to the cent, halves away from zero.</summary>
    public static decimal AmountOf(decimal quantity, decimal unitPrice) =>
        Math.Round(quantity * unitPrice, 2, MidpointRounding.AwayFromZero);
}
