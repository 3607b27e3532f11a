using System.Globalization;
using Sav.Domain;

namespace Sav.Functions.Reconciliation;

/// <summary>Findings in words, English and French.</summary>
internal static class FindingText
{
    /// <summary>Only the number of cases tells that one is missing.</summary>
    public static Finding CaseNeverOpened { get; } = new(FindingKind.Missing, "?", "case", new LocalizedText(
        "A case of the data was never opened in the CRM.", "Une demande des données n'a jamais été ouverte dans le CRM."));

    public static Finding NoMessage(AskedEffect effect) => Missing(
        effect,
        $"The CRM asks for {effect.Kind.English}, but no message was written.",
        $"Le CRM demande {effect.Kind.French}, mais aucun message n'a été écrit.");

    public static Finding ManyMessages(AskedEffect effect, int count) => Double(
        effect, $"{count} messages were written for one effect.", $"{count} messages ont été écrits pour un seul effet.");

    public static Finding NoDocument(AskedEffect effect, EnteredEffect? entry) => entry is null
        ? Missing(
            effect,
            $"The other system holds no document for {effect.Kind.English}.",
            $"L'autre système n'a pas de document pour {effect.Kind.French}.")
        : Missing(
            effect,
            $"Ledger entry {entry.Sequence} names document {entry.DocumentNumber}, and the other system holds no document for it.",
            $"L'écriture {entry.Sequence} du registre nomme le document {entry.DocumentNumber}, que l'autre système n'a pas.");

    public static Finding NoEntry(AskedEffect effect, PartnerDocument document) => Missing(
        effect,
        $"Document {document.Number} exists, but the ledger has no entry for it.",
        $"Le document {document.Number} existe, mais le registre n'en porte pas d'écriture.");

    public static Finding NoAnswer(AskedEffect effect, PartnerDocument document) => Missing(
        effect,
        $"Document {document.Number} exists, but its answer is not in the CRM.",
        $"Le document {document.Number} existe, mais sa réponse n'est pas dans le CRM.");

    public static Finding ManyDocuments(AskedEffect effect, IReadOnlyList<string> numbers) => Double(
        effect,
        $"The other system holds {numbers.Count} documents: {string.Join(", ", numbers)}. Have all but one cancelled there.",
        $"L'autre système a {numbers.Count} documents : {string.Join(", ", numbers)}. Faites-les y annuler sauf un.");

    public static Finding EntryDiffers(AskedEffect effect, EnteredEffect entry, PartnerDocument document) => Different(
        effect,
        $"Ledger entry {entry.Sequence} says {entry.DocumentNumber} {Money(entry.Amount, entry.Currency)}, "
        + $"the other system {document.Number} {Money(document.Amount, document.Currency)}.",
        $"L'écriture {entry.Sequence} du registre dit {entry.DocumentNumber} {Money(entry.Amount, entry.Currency)}, "
        + $"l'autre système {document.Number} {Money(document.Amount, document.Currency)}.");

    public static Finding DocumentDiffers(AskedEffect effect, string recorded, PartnerDocument document) => Different(
        effect,
        $"The CRM names document {recorded}, the other system {document.Number}.",
        $"Le CRM nomme le document {recorded}, l'autre système {document.Number}.");

    public static Finding AmountDiffers(AskedEffect effect, decimal amount, PartnerDocument document) => Different(
        effect,
        $"The CRM says {Money(amount)}, document {document.Number} says {Money(document.Amount)}.",
        $"Le CRM dit {Money(amount)}, le document {document.Number} dit {Money(document.Amount)}.");

    /// <summary>The reason is stored French first, then English.</summary>
    public static Finding Explained(AskedEffect effect, SentMessage message) => Explained(effect.OwnerNumber, effect.Key, message);

    /// <summary>It failed, and what asked for it does not any more: an instalment that was cancelled, for instance.</summary>
    public static Finding Explained(string ownerNumber, string key, SentMessage message)
    {
        var reason = message.FailureReason ?? "échec sans raison\nfailed without a reason";
        var lines = reason.Split('\n', 2);
        return new Finding(FindingKind.Explained, ownerNumber, key, new LocalizedText(lines[^1], lines[0]));
    }

    /// <summary>Something exists although no case or contract asks for it.</summary>
    public static Finding WithoutCause(string key, EffectTrace trace)
    {
        var numbers = trace.Document is { } document ? string.Join(", ", [document.Number, .. trace.OtherDocuments ?? []]) : null;
        var english = new[]
        {
            numbers is null ? null : $"document {numbers}",
            trace.Entry is null ? null : $"ledger entry {trace.Entry.Sequence}",
            trace.Message is null ? null : "a message",
        };
        var french = new[]
        {
            numbers is null ? null : $"document {numbers}",
            trace.Entry is null ? null : $"écriture {trace.Entry.Sequence} du registre",
            trace.Message is null ? null : "un message",
        };
        return new Finding(FindingKind.Double, "?", key, new LocalizedText(
            $"No case and no contract asks for this effect, but it exists: {Join(english)}.",
            $"Aucune demande et aucun contrat ne demande cet effet, mais il existe : {Join(french)}."));
    }

    private static string Join(IEnumerable<string?> parts) => string.Join(", ", parts.Where(part => part is not null));

    private static string Money(decimal? amount, string? currency = null) =>
        amount is null ? "-" : $"{amount.Value.ToString("0.00", CultureInfo.InvariantCulture)} {currency}".TrimEnd();

    private static Finding Missing(AskedEffect effect, string english, string french) => Of(FindingKind.Missing, effect, english, french);

    private static Finding Double(AskedEffect effect, string english, string french) => Of(FindingKind.Double, effect, english, french);

    private static Finding Different(AskedEffect effect, string english, string french) => Of(FindingKind.Different, effect, english, french);

    private static Finding Of(FindingKind kind, AskedEffect effect, string english, string french) =>
        new(kind, effect.OwnerNumber, effect.Key, new LocalizedText(english, french));
}
