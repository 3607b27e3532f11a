namespace Sav.Hub.Simulate;

/// <summary>What customers pay of the work of closures in one currency.</summary>
/// <param name="Currency">ISO 4217</param>
/// <param name="Closures">Closures with work.</param>
/// <param name="Before">By the decisions as they are.</param>
/// <param name="After">By the decisions as they would be.</param>
public sealed record BilledAmount(string Currency, int Closures, decimal Before, decimal After)
{
    /// <summary>Above zero: customers would pay more.</summary>
    public decimal Difference => After - Before;
}
