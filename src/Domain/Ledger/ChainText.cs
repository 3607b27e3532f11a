namespace Sav.Domain.Ledger;

/// <summary>A break of the chain in the words of whoever has to look into it.</summary>
internal static class ChainText
{
    public static LocalizedText Content(LedgerEntry entry) => new(
        $"Ledger entry {entry.Sequence} ({entry.Key}) does not give its hash: it was changed after it was written. "
        + $"Compare it with document '{entry.DocumentNumber}' and restore it from a backup.",
        $"L'écriture {entry.Sequence} ({entry.Key}) du registre ne donne pas son empreinte : elle a été modifiée après coup. "
        + $"Comparez-la au document « {entry.DocumentNumber} » et restaurez-la depuis une sauvegarde.");

    public static LocalizedText Link(LedgerEntry entry) => new(
        $"Ledger entry {entry.Sequence} ({entry.Key}) does not follow entry {entry.Sequence - 1}: that one was replaced. "
        + "Restore it from a backup.",
        $"L'écriture {entry.Sequence} ({entry.Key}) du registre ne suit pas l'écriture {entry.Sequence - 1} : celle-ci a été remplacée. "
        + "Restaurez-la depuis une sauvegarde.");

    public static LocalizedText Gap(int expected, int found) => new(
        $"The ledger has entry {found} where {expected} is due: an entry was taken out or put in. Restore the ledger from a backup.",
        $"Le registre porte l'écriture {found} à la place de {expected} : une écriture a été retirée ou ajoutée. "
        + "Restaurez le registre depuis une sauvegarde.");

    public static LocalizedText Format(LedgerEntry entry, int version) => new(
        $"Ledger entry {entry.Sequence} ({entry.Key}) has format '{version}', which is not known here. "
        + $"Known is {LedgerText.FormatVersion}: check it with the edition that wrote it.",
        $"L'écriture {entry.Sequence} ({entry.Key}) du registre a le format « {version} », inconnu ici. "
        + $"Connu : {LedgerText.FormatVersion} ; vérifiez-la avec l'édition qui l'a écrite.");

    public static LocalizedText Rewritten(LedgerEntry entry) => new(
        $"Ledger entry {entry.Sequence} ({entry.Key}) is not the one that an earlier reconciliation saw there: the ledger was written anew. "
        + "Restore it from a backup.",
        $"L'écriture {entry.Sequence} ({entry.Key}) du registre n'est pas celle qu'un rapprochement antérieur y a vue : "
        + "le registre a été réécrit. Restaurez-le depuis une sauvegarde.");

    public static LocalizedText HeadMissing(int last) => new(
        $"The ledger ends at entry {last} and has no head: it was deleted. Restore the ledger from a backup.",
        $"Le registre s'arrête à l'écriture {last} et n'a plus de tête : elle a été supprimée. "
        + "Restaurez le registre depuis une sauvegarde.");

    public static LocalizedText HeadDiffers(int last) => new(
        $"The head of the ledger names another hash than entry {last} carries: the head or the entry was replaced. "
        + "Restore the ledger from a backup.",
        $"La tête du registre porte une autre empreinte que l'écriture {last} : l'une des deux a été remplacée. "
        + "Restaurez le registre depuis une sauvegarde.");

    public static LocalizedText Truncated(int last, int expected) => new(
        $"The ledger ends at entry {last}, and {expected} was written: entries were taken off the end, or put there. "
        + "Restore the ledger from a backup.",
        $"Le registre s'arrête à l'écriture {last}, et {expected} a été écrite : la fin a été tronquée ou allongée. "
        + "Restaurez le registre depuis une sauvegarde.");
}
