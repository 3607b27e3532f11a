namespace Sav.Hub.Reconciliation;

/// <summary>
/// Compares what the cases ask for, what the outbox carried and what the other systems hold, effect by effect.
/// The key is the same on all three sides, so nothing is guessed from amounts or dates.
/// </summary>
public static class ThreeWayCheck
{
    /// <summary>Compares the three sides. The order of the inputs does not matter.</summary>
    public static ReconciliationResult Compare(
        int cases,
        IReadOnlyCollection<CaseEffect> effects,
        IReadOnlyCollection<SentMessage> messages,
        IReadOnlyCollection<PartnerDocument> documents)
    {
        var messagesByKey = messages.ToLookup(m => m.Key, StringComparer.Ordinal);
        var documentsByKey = documents.ToLookup(d => d.Key, StringComparer.Ordinal);
        var effectKeys = effects.Select(e => e.Key).ToHashSet(StringComparer.Ordinal);

        var findings = effects.SelectMany(e => Judge(e, [.. messagesByKey[e.Key]], [.. documentsByKey[e.Key]]))
            .Concat(messages.Where(m => !effectKeys.Contains(m.Key)).Select(MessageWithoutCause))
            .Concat(documents.Where(d => !effectKeys.Contains(d.Key)).Select(DocumentWithoutCause))
            .OrderBy(f => f.CaseNumber, StringComparer.Ordinal)
            .ThenBy(f => f.Key, StringComparer.Ordinal)
            .ToList();
        return new ReconciliationResult(cases, effects.Count, findings);
    }

    private static IEnumerable<Finding> Judge(CaseEffect effect, List<SentMessage> messages, List<PartnerDocument> documents)
    {
        Finding Found(FindingKind kind, string explanation) => new(kind, effect.CaseNumber, effect.Key, explanation);

        if (messages.Count == 0)
        {
            yield return Found(FindingKind.Missing, $"The case asks for {Name(effect.Kind)}, but no message was written.");
        }

        if (messages.Count > 1)
        {
            yield return Found(FindingKind.Double, $"{messages.Count} messages were written for one effect.");
        }

        if (documents.Count == 0)
        {
            var reason = messages.Select(m => m.FailureReason).FirstOrDefault(r => r is not null);
            yield return reason is null
                ? Found(FindingKind.Missing, $"The other system holds no document for {Name(effect.Kind)}.")
                : Found(FindingKind.Explained, reason);
            yield break;
        }

        if (documents.Count > 1)
        {
            yield return Found(FindingKind.Double, $"The other system holds {documents.Count} documents: {string.Join(", ", documents.Select(d => d.Number))}.");
        }

        if (effect.RecordedDocument is null)
        {
            yield return Found(FindingKind.Missing, $"Document {documents[0].Number} exists, but its answer is not on the case.");
        }
        else if (!effect.IsSuperseded && documents.All(d => d.Number != effect.RecordedDocument))
        {
            yield return Found(FindingKind.Different, $"The case names document {effect.RecordedDocument}, the other system {documents[0].Number}.");
        }

        if (effect.Amount is { } amount && documents[0].Amount != amount)
        {
            yield return Found(
                FindingKind.Different,
                FormattableString.Invariant($"The case says {amount:0.00}, document {documents[0].Number} says {documents[0].Amount:0.00}."));
        }
    }

    private static Finding MessageWithoutCause(SentMessage message) =>
        new(FindingKind.Double, message.CaseNumber, message.Key, "A message was written for an effect that no case asks for.");

    private static Finding DocumentWithoutCause(PartnerDocument document) =>
        new(FindingKind.Double, "?", document.Key, $"Document {document.Number} exists for an effect that no case asks for.");

    private static string Name(EffectKind kind) => kind switch
    {
        EffectKind.Billing => "billing",
        EffectKind.Quote => "a quote",
        EffectKind.Cancellation => "a cancellation of parts",
        EffectKind.Return => "a return of parts",
        EffectKind.Claim => "a supplier claim",
        _ => "parts",
    };
}
