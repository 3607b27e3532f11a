namespace Sav.Domain.Cases;

/// <summary>Something that is no ISO 4217 code.</summary>
public sealed class CurrencyException(string currency) : InvalidFactsException(new LocalizedText(
    $"'{currency}' is no currency. Give the three letters of ISO 4217, such as 'EUR'.",
    $"« {currency} » n'est pas une devise. Donnez les trois lettres de l'ISO 4217, par exemple « EUR »."))
{
    /// <summary>The text that was given.</summary>
    public string Currency { get; } = currency;

    internal static string Checked(string currency) =>
        currency.Length == 3 && currency.All(letter => letter is >= 'A' and <= 'Z') ? currency : throw new CurrencyException(currency);
}
