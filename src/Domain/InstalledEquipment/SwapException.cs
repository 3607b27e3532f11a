namespace Sav.Domain.InstalledEquipment;

/// <summary>Two units that cannot be swapped.</summary>
public sealed class SwapException : InvalidFactsException
{
    private SwapException(string english, string french)
        : base(new LocalizedText(english, french))
    {
    }

    internal static SwapException WithItself(string serial) => new(
        $"The unit '{serial}' cannot replace itself. Choose the unit that takes its place.",
        $"L'équipement « {serial} » ne peut pas se remplacer lui-même. Choisissez celui qui prend sa place.");

    internal static SwapException AlreadyReplaced(string serial) => new(
        $"The unit '{serial}' was replaced already. Swap the unit that took its place.",
        $"L'équipement « {serial} » a déjà été remplacé. Échangez celui qui a pris sa place.");

    internal static SwapException OutOfService(string serial) => new(
        $"The unit '{serial}' is out of service. Only units in service can be swapped; choose another.",
        $"L'équipement « {serial} » est hors service. Seuls des équipements en service peuvent être échangés ; choisissez-en un autre.");

    internal static SwapException ReplacedItself(string serial) => new(
        $"The unit '{serial}' was replaced itself and cannot take the place of another. Choose a unit that was never swapped.",
        $"L'équipement « {serial} » a lui-même été remplacé et ne peut en remplacer un autre. Choisissez-en un jamais échangé.");

    internal static SwapException HasReplaced(string serial) => new(
        $"The unit '{serial}' has replaced a unit before and cannot do so again. Choose a unit that has replaced none.",
        $"L'équipement « {serial} » a déjà remplacé un équipement et ne peut pas le refaire. Choisissez-en un qui n'a rien remplacé.");
}
