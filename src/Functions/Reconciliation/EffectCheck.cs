namespace Sav.Functions.Reconciliation;

/// <summary>
/// Compares what an effect's own row asks for with its message, its ledger entry and its documents. The key is the same on all sides, so
/// nothing is guessed from amounts or dates.
/// </summary>
internal static class EffectCheck
{
    /// <summary>Every disagreement about an effect that is asked for.</summary>
    public static IEnumerable<Finding> Judge(AskedEffect effect, EffectTrace trace)
    {
        if (trace.Messages == 0)
        {
            yield return FindingText.NoMessage(effect);
        }

        if (trace.Messages > 1)
        {
            yield return FindingText.ManyMessages(effect, trace.Messages);
        }

        if (trace.HasFailed && (trace.Document is null || trace.Entry is null))
        {
            yield return FindingText.Explained(effect, trace.Message!);
        }
        else if (trace.Document is null)
        {
            yield return FindingText.NoDocument(effect, trace.Entry);
        }
        else if (trace.Entry is null)
        {
            yield return FindingText.NoEntry(effect, trace.Document);
        }

        if (trace.Document is { } document)
        {
            foreach (var finding in Compare(effect, trace, document))
            {
                yield return finding;
            }
        }
    }

    private static IEnumerable<Finding> Compare(AskedEffect effect, EffectTrace trace, PartnerDocument document)
    {
        List<string> numbers = [document.Number, .. trace.OtherDocuments ?? []];
        if (numbers.Count > 1)
        {
            yield return FindingText.ManyDocuments(effect, numbers);
        }

        if (trace.Entry is { } entry && (!numbers.Contains(entry.DocumentNumber) || !IsSameMoney(entry, document)))
        {
            yield return FindingText.EntryDiffers(effect, entry, document);
        }

        if (effect.RecordedDocument is null && !trace.HasFailed)
        {
            yield return FindingText.NoAnswer(effect, document);
        }

        if (effect is { RecordedDocument: { } recorded, IsSuperseded: false } && !numbers.Contains(recorded))
        {
            yield return FindingText.DocumentDiffers(effect, recorded, document);
        }

        if (effect.Amount is { } amount && document.Amount != amount)
        {
            yield return FindingText.AmountDiffers(effect, amount, document);
        }
    }

    // Where the ledger names no amount, the document may have one: a quote's is the partner's own.
    private static bool IsSameMoney(EnteredEffect entry, PartnerDocument document) =>
        entry.Amount is not { } amount
        || (amount == document.Amount && (entry.Currency is null || document.Currency is null || entry.Currency == document.Currency));
}
