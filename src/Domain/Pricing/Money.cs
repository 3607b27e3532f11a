namespace Sav.Domain.Pricing;

/// <summary>Arithmetic of amounts with two decimals.</summary>
public static class Money
{
    /// <summary>Quantity × unit price, rounded to the cent, halves away from zero.</summary>
    public static decimal AmountOf(decimal quantity, decimal unitPrice) => Math.Round(quantity * unitPrice, 2, MidpointRounding.AwayFromZero);
}
