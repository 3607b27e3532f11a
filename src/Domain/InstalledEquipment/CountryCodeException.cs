namespace Sav.Domain.InstalledEquipment;

/// <summary>Two letters that ISO 3166-1 has assigned to no country.</summary>
public sealed class CountryCodeException(string code) : InvalidFactsException(new LocalizedText(
    $"The country code '{code}' is unknown. Give the two capital letters of ISO 3166-1, such as 'FR'.",
    $"Le code pays « {code} » est inconnu. Indiquez les deux majuscules de la norme ISO 3166-1, par exemple « FR »."))
{
    /// <summary>The code that was given.</summary>
    public string Code { get; } = code;
}
