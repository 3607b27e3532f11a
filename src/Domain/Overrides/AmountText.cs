using System.Globalization;

namespace Sav.Domain.Overrides;

/// <summary>An amount as sentences to staff quote it: <c>120.50 EUR</c>.</summary>
internal static class AmountText
{
    // At least the cents, and whatever finer part was given: the reader is to find his own number.
    public static string Of(decimal amount, string currency) =>
        amount.ToString("0.00########", CultureInfo.InvariantCulture) + " " + currency;
}
