using Sav.Domain;

namespace Sav.Plugins.Overrides;

/// <summary>What the form calls the columns of a case that nobody writes by hand.</summary>
internal static class CaseColumnName
{
    public static LocalizedText Of(string column) => column switch
    {
        "sav_goodwillamount" => new("Goodwill", "Geste commercial"),
        "sav_goodwillnumber" => new("Goodwill overrides", "Dérogations du geste commercial"),
        "sav_creditapprovedbyid" => new("Credit release approved by", "Levée du blocage approuvée par"),
        "sav_creditapprovedon" => new("Credit release approved on", "Levée du blocage approuvée le"),
        "sav_entitlementdecisionid" => new("Entitlement decision", "Décision de prise en charge"),
        "sav_decisionhash" => new("Decision hash", "Empreinte de la décision"),
        "sav_decisionrevision" => new("Decision revision", "Révision de la décision"),
        "sav_decisionsummary" => new("Decision summary", "Résumé de la décision"),
        "sav_outcome" => new("Outcome", "Résultat"),
        "sav_servicelevelid" => new("Service level", "Niveau de service"),
        "sav_respondby" => new("Respond by", "Répondre avant le"),
        "sav_onsiteby" => new("On site by", "Sur place avant le"),
        "sav_resolveby" => new("Resolve by", "Rétablir avant le"),
        "sav_clockpausedon" => new("Clock paused on", "Horloge arrêtée le"),
        "sav_clocksegments" => new("How the deadlines add up", "Calcul des échéances"),
        "sav_closedrevision" => new("Closed revision", "Révision de clôture"),
        "sav_billedamount" => new("Billed amount", "Montant facturé"),
        "sav_coveredamount" => new("Covered amount", "Montant pris en charge"),
        "sav_creditedamount" => new("Credited amount", "Montant crédité"),
        "sav_quoterevision" => new("Quote revision", "Révision du devis"),
        "sav_quoteused" => new("Billed of the quote", "Facturé sur devis"),
        "sav_messagesequence" => new("Message sequence", "Dernier numéro de message"),
        _ => throw new InvalidOperationException(
            $"The column '{column}' of a case has no name in words. Add it to {nameof(CaseColumnName)}."),
    };
}
