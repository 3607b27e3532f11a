namespace Sav.Functions.Effects;

/// <summary>
/// Why an effect did not come about: a code for machines, and for staff what happened and what to do, in French and English.
/// </summary>
public sealed record FailureReason(string Code, string French, string English)
{
    private const string SecondDocumentCode = "second_document";

    /// <summary>What staff read on the case and in the dead-letter queue.</summary>
    public string Text => $"{French}\n{English}";

    /// <summary>It is about an effect that came about, more than once: it must be seen although the message is done.</summary>
    internal bool Contradicts => Code == SecondDocumentCode;

    internal static FailureReason Refused(Partner partner, string code, string detail)
    {
        var (french, english) = Explain(code);
        return new FailureReason(
            code,
            $"Refusé par {partner.French} ({code}) : {french} Réponse : « {detail} »",
            $"Refused by {partner.English} ({code}): {english} Its answer: \"{detail}\"");
    }

    internal static FailureReason Unreachable(Partner partner, string detail) => new(
        "partner_unreachable",
        $"Aucune réponse claire de {partner.French} après toutes les tentatives ; la demande a pu y arriver. "
        + $"Rétablissez la liaison puis rejouez le message : sa clé empêche tout doublon. Dernière erreur : « {detail} »",
        $"No clear answer from {partner.English} after all attempts; the request may have arrived there. "
        + $"Restore the connection, then replay the message: its key prevents a second document. Last error: \"{detail}\"");

    internal static FailureReason Malformed(string detail) => new(
        "payload_malformed",
        $"Le message n'a pas le contenu prévu ; signalez-le au service informatique. Détail : « {detail} »",
        $"The message does not have the content it should; tell the IT department. Detail: \"{detail}\"");

    internal static FailureReason Stray(string messageId) =>
        Malformed($"MessageId '{messageId}' is not the id of an outbox row.");

    /// <param name="mayHaveArrived">An earlier delivery may have sent it.</param>
    internal static FailureReason RowGone(Guid row, bool mayHaveArrived) => new(
        "row_unknown",
        $"La ligne d'envoi « {row:D} » n'existe plus : sa demande ou son contrat a été supprimé. "
        + (mayHaveArrived
            ? "La demande a pu partir avant : vérifiez chez le destinataire, par la clé du message, s'il en a fait un document."
            : "Rien n'a été envoyé ; il n'y a rien à faire."),
        $"The outbox row '{row:D}' does not exist any more: its case or contract was deleted. "
        + (mayHaveArrived
            ? "The request may have left before: look it up at the receiver, by the key of the message, in case it made a document of it."
            : "Nothing was sent; there is nothing to do."));

    internal static FailureReason SecondDocument(Partner partner, string entered, string second) => new(
        SecondDocumentCode,
        $"Le registre porte le document « {entered} » pour cette demande, et {partner.French} répond par « {second} ». L'un des deux est "
        + "de trop : annulez-le là-bas, puis rejouez le message.",
        $"The ledger has document '{entered}' for this request, and {partner.English} answers with '{second}'. One of them is too many: "
        + "cancel it there, then replay the message.");

    internal static FailureReason SignalMalformed(string detail) => new(
        "signal_malformed",
        $"Ce signal du CRM ne se lit pas ; le message lui-même part malgré tout dans la minute. Détail : « {detail} »",
        $"This signal of the CRM cannot be read; the message itself leaves within a minute all the same. Detail: \"{detail}\"");

    private static (string French, string English) Explain(string code) => code switch
    {
        "customer_unknown" => (
            "le client n'y existe pas. Créez-le ou corrigez son numéro, puis rejouez le message.",
            "the customer does not exist there. Create it or correct its number, then replay the message."),
        "customer_blocked" => (
            "le client est bloqué. Faites lever le blocage, puis rejouez le message.",
            "the customer is blocked. Have the block lifted, then replay the message."),
        "article_unknown" => (
            "l'article n'y existe pas. Créez-le ou corrigez la référence, puis rejouez le message.",
            "the article does not exist there. Create it or correct the reference, then replay the message."),
        "period_closed" => (
            "la période comptable y est clôturée. Faites-la rouvrir, puis rejouez le message.",
            "the accounting period is closed there. Have it reopened, then replay the message."),
        "currency_not_supported" => (
            "la devise n'y est pas tenue. Corrigez la devise du dossier.",
            "no books are kept in this currency. Correct the currency of the case."),
        "lines_missing" => (
            "la facture n'a aucune ligne. Ajoutez le travail effectué au dossier rouvert.",
            "the invoice has no line. Reopen the case and add the work that was done."),
        "totals_do_not_add_up" => (
            "les montants ne concordent pas. Signalez-le au service informatique.",
            "the amounts do not add up. Tell the IT department."),
        "credit_exceeds_invoice" => (
            "l'avoir dépasse ce qui a été facturé. Comparez la facture du contrat dans l'ERP avec son échéance.",
            "the credit exceeds what was invoiced. Compare the contract's invoice there with its instalment."),
        "invoice_cancelled" => (
            "la facture y est annulée : il n'y a rien à rembourser. Vérifiez le document dans l'ERP.",
            "the invoice is cancelled there: nothing is left to give back. Check the document in the ERP."),
        "supplier_unknown" => (
            "le fournisseur n'y existe pas. Créez-le ou corrigez son numéro sur le produit, puis rejouez le message.",
            "the supplier does not exist there. Create it or correct its number on the product, then replay the message."),
        "return_exceeds_order" => (
            "il reviendrait plus de pièces que commandées ou expédiées. Comparez la demande de pièce avec la commande de l'entrepôt.",
            "more pieces would come back than were ordered or shipped. Compare the part request with the order there."),
        "order_already_cancelled" => (
            "la commande y est déjà annulée sous une autre clé. Comparez la demande de pièce avec la commande de l'entrepôt.",
            "the order was cancelled there under another key. Compare the part request with the order there."),
        "order_missing" => (
            "la commande n'y est pas arrivée. Rejouez d'abord la demande de pièce si elle est en échec, puis ce message.",
            "the order has not arrived there. Replay the part request first if it failed, then this message."),
        "invoice_missing" => (
            "la facture n'y est pas arrivée. Rejouez d'abord sa facturation si elle est en échec, puis ce message.",
            "the invoice has not arrived there. Replay its billing first if it failed, then this message."),
        "key_reused" => (
            "la même clé y désigne un document au contenu différent. Signalez-le au service informatique.",
            "the same key names a document of other content there. Tell the IT department."),
        _ => (
            "la demande n'est pas acceptée. Corrigez la cause, puis rejouez le message.",
            "the request is not accepted. Correct the cause, then replay the message."),
    };
}
