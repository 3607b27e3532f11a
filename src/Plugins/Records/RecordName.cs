using Sav.Domain;

namespace Sav.Plugins.Records;

/// <summary>What staff calls the tables that only the product writes.</summary>
internal static class RecordName
{
    public static LocalizedText Of(string table) => table switch
    {
        "sav_quotareservation" => new("quota reservation", "réservation de quota"),
        "sav_quotabook" => new("quota book", "livre de quotas"),
        "sav_entitlementdecision" => new("entitlement decision", "décision de prise en charge"),
        "sav_casepause" => new("pause of a case", "pause d'une demande"),
        "sav_freehelp" => new("free help", "aide gratuite"),
        "sav_contractchange" => new("act on a contract", "acte de contrat"),
        "sav_caseinvoice" => new("case invoice", "facture de demande"),
        "sav_casecredit" => new("case credit", "avoir de demande"),
        "sav_supplierclaim" => new("supplier claim", "réclamation fournisseur"),
        "sav_equipmentevent" => new("equipment event", "événement d'équipement"),
        "sav_ledgerhead" => new("head of the ledger", "tête du registre"),
        "sav_messagereplay" => new("replay of a message", "rejeu d'un message"),
        "sav_reconciliation" => new("reconciliation", "rapprochement"),
        _ => throw new InvalidOperationException(
            $"The table '{table}' has no name in words. Add it to {nameof(RecordName)}, or take the step off that table."),
    };
}
