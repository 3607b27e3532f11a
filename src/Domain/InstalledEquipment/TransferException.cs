using Sav.Domain.Calendars;

namespace Sav.Domain.InstalledEquipment;

/// <summary>A transfer that the history of owners does not allow.</summary>
public sealed class TransferException : InvalidFactsException
{
    private TransferException(string english, string french)
        : base(new LocalizedText(english, french))
    {
    }

    internal static TransferException TooEarly(LocalDate on, LocalDate since) => new(
        $"The transfer is dated '{on}', but the present holder has the unit since '{since}' only. Give that day or a later one.",
        $"La cession est datée du « {on} », mais le détenteur actuel n'a l'équipement que depuis le « {since} ». "
        + "Indiquez ce jour ou un jour ultérieur.");

    internal static TransferException ToTheOwner() => new(
        "The new owner holds the unit already. Choose another one.",
        "Le nouveau propriétaire détient déjà l'équipement. Choisissez-en un autre.");
}
