using System.Collections.Concurrent;
using System.Globalization;

namespace Sav.Platform.Dataverse.Query;

/// <summary>How amounts of one currency are written: its symbol in the place where the user's culture has one.</summary>
internal static class CurrencyFormat
{
    private static readonly ConcurrentDictionary<(CultureInfo Culture, string Symbol, int Places), NumberFormatInfo> Formats = new();

    public static string Of(decimal amount, CultureInfo culture, string symbol, int places) =>
        amount.ToString("C", Formats.GetOrAdd((culture, symbol, places), static key => Format(key.Culture, key.Symbol, key.Places)));

    private static NumberFormatInfo Format(CultureInfo culture, string symbol, int places)
    {
        var format = (NumberFormatInfo)culture.NumberFormat.Clone();
        format.CurrencySymbol = symbol;
        format.CurrencyDecimalDigits = places;
        return format;
    }
}
