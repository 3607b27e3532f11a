namespace Sav.Domain.InstalledEquipment;

/// <summary>Bounds that no serial number can lie between.</summary>
public sealed class SerialRangeException : InvalidFactsException
{
    private SerialRangeException(string english, string french)
        : base(new LocalizedText(english, french))
    {
    }

    internal static SerialRangeException OfLengths(string from, string to) => new(
        $"The serial numbers '{from}' and '{to}' are not equally long. Give both with the same number of characters, "
        + "and one campaign for each length.",
        $"Les numéros de série « {from} » et « {to} » n'ont pas la même longueur. Indiquez-les avec le même nombre de caractères, "
        + "et une campagne par longueur.");

    internal static SerialRangeException Reversed(string from, string to) => new(
        $"The range ends with '{to}', which comes before its first serial number '{from}'. Exchange the two.",
        $"La plage finit par « {to} », qui précède son premier numéro de série « {from} ». Intervertissez les deux.");
}
