using Sav.Functions.Reconciliation;

namespace Sav.Chaos.Days;

/// <summary>Something that is wrong in a store.</summary>
/// <param name="Kind">Lost, doubled, or neither but not as it must be.</param>
/// <param name="Key">Idempotency key of the effect, or what else it is about.</param>
/// <param name="Text">What was found, in a sentence.</param>
internal sealed record Flaw(FindingKind Kind, string Key, string Text)
{
    /// <summary>What the product's reconciliation found.</summary>
    public static IEnumerable<Flaw> Of(ReconciliationResult reconciled)
    {
        foreach (var finding in reconciled.Findings.Where(finding => finding.Kind != FindingKind.Explained))
        {
            yield return new Flaw(finding.Kind, finding.Key, finding.Text.English);
        }

        if (reconciled.Break is { } broken)
        {
            yield return new Flaw(FindingKind.Different, "ledger", broken.Text.English);
        }
    }
}
