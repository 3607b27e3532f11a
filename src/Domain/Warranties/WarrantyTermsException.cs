namespace Sav.Domain.Warranties;

/// <summary>Terms from which no end can be computed.</summary>
public sealed class WarrantyTermsException : InvalidFactsException
{
    private WarrantyTermsException(LocalizedText text)
        : base(text)
    {
    }

    internal static WarrantyTermsException OfLength(int months) => new(new LocalizedText(
        $"A warranty of '{months}' months is not possible. Give 1 to {WarrantyTerms.MostMonths}; what the warranty does not pay gets 0 %.",
        $"Une garantie de « {months} » mois n'est pas possible. Indiquez 1 à {WarrantyTerms.MostMonths} ; "
        + "ce que la garantie ne paie pas est mis à 0 %."));

    internal static WarrantyTermsException WithoutLength() => new(new LocalizedText(
        "The warranty has months for some of labour, travel and parts, but not for all. Give the months of the warranty, or of each.",
        "La garantie a une durée pour une partie seulement de la main-d'œuvre, du déplacement et des pièces. "
        + "Indiquez les mois de la garantie, ou ceux de chacun."));
}
