namespace Sav.Platform.Simulators.Documents;

/// <summary>Amounts in the store are whole cents: SQLite has no decimal, and sums must not drift.</summary>
internal static class Cents
{
    public static long From(decimal amount) => (long)(amount * 100);

    public static decimal ToAmount(long cents) => cents / 100m;

    public static bool IsWhole(decimal amount) => decimal.Round(amount, 2) == amount;

    public static decimal Round(decimal amount) => Math.Round(amount, 2, MidpointRounding.AwayFromZero);
}
