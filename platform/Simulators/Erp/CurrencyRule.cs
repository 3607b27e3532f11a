using Sav.Platform.Simulators.Http;

namespace Sav.Platform.Simulators.Erp;

internal static class CurrencyRule
{
    public static Refusal? Judge(ErpOptions options, string currency) => options.Currencies.Contains(currency)
        ? null
        : Refusal.Unacceptable(
            "currency_not_supported",
            $"No books are kept in '{currency}', only in {string.Join(", ", options.Currencies.Order(StringComparer.Ordinal))}.");
}
