using Sav.Functions.Effects;

namespace Sav.Functions.Inbound;

/// <summary>An event can never be applied as it is: for staff, why not and what to do, in French and English.</summary>
internal sealed class EventRefusal(FailureReason reason) : Exception(reason.English)
{
    public FailureReason Reason { get; } = reason;

    public static EventRefusal Malformed(string detail) => new(new FailureReason(
        "event_malformed",
        $"L'événement n'est pas tel que prévu ; signalez-le à son expéditeur. Détail : « {detail} »",
        $"The event is not what it should be; tell its sender. Detail: \"{detail}\""));

    public static EventRefusal RowUnknown(string detail) => new(new FailureReason(
        "row_unknown",
        $"Le CRM n'a pas cette ligne : « {detail} » Rétablissez-la ou corrigez l'identifiant, puis rejouez l'événement.",
        $"The CRM has no such row: \"{detail}\" Restore it or correct the id, then replay the event."));

    /// <param name="detail">What a rule of the CRM said, in the language of its user.</param>
    public static EventRefusal ByTheCrm(string detail) => new(new FailureReason(
        "crm_refused",
        $"Le CRM refuse ce que l'événement demande. Corrigez la cause, puis rejouez-le. Sa réponse : « {detail} »",
        $"The CRM refuses what the event asks for. Correct the cause, then replay it. Its answer: \"{detail}\""));

    /// <param name="code"><c>customer_unknown</c>, <c>article_unknown</c>, …</param>
    public static EventRefusal Unknown(string code, string french, string english, string number) => new(new FailureReason(
        code,
        $"Le CRM ne connaît pas {french} « {number} ». Créez cette fiche ou corrigez le numéro, puis rejouez l'événement.",
        $"The CRM knows no {english} '{number}'. Create it or correct the number, then replay the event."));

    public static EventRefusal CurrencyDiffers(string number, string stated, string expected) => new(new FailureReason(
        "currency_differs",
        $"Le document « {number} » est en « {stated} », le dossier en « {expected} ». Faites corriger le document dans l'ERP.",
        $"The document '{number}' is in '{stated}', its case or contract in '{expected}'. Have the document corrected in the ERP."));

    public static EventRefusal HeldByAnother(string serial, string customer) => new(new FailureReason(
        "holder_differs",
        $"L'équipement « {serial} » appartient à un autre client que « {customer} ». "
        + "Enregistrez sa cession ou corrigez le client, puis rejouez l'événement.",
        $"The unit '{serial}' belongs to another customer than '{customer}'. "
        + "Record its transfer or correct the customer, then replay the event."));

    public static EventRefusal NumberTaken(string contract, string customer) => new(new FailureReason(
        "contract_number_taken",
        $"Le contrat « {contract} » existe déjà, pour un autre client que « {customer} ». Faites corriger le numéro dans l'ERP.",
        $"The contract '{contract}' exists already, for another customer than '{customer}'. Have the number corrected in the ERP."));
}
