using System.Globalization;

namespace Sav.Messages;

/// <summary>
/// The permanent key of each effect that the hub asks of another system. The same effect has the same key for ever, so that the
/// other side can recognise a repetition long after the broker's duplicate detection has forgotten it.
/// </summary>
public static class IdempotencyKeys
{
    /// <summary>Key of billing a case at the closure that is its <paramref name="revision"/>th with work to bill (1, 2, …).</summary>
    public static string Billing(Guid caseId, int revision) => Key("billing", caseId, revision);

    /// <summary>Key of the quote that decision <paramref name="decisionRevision"/> (1, 2, …) of a case asked for.</summary>
    public static string Quote(Guid caseId, int decisionRevision) => Key("quote", caseId, decisionRevision);

    /// <summary>Key of the order for one part request.</summary>
    public static string Parts(Guid partRequestId) => "parts/" + partRequestId.ToString("D");

    /// <summary>Key of cancelling what has not shipped of a part request.</summary>
    public static string PartsCancellation(Guid partRequestId) => "parts-cancellation/" + partRequestId.ToString("D");

    /// <summary>Key of the return that belongs to a part request.</summary>
    public static string PartsReturn(Guid partRequestId) => "parts-return/" + partRequestId.ToString("D");

    /// <summary>Key of ordering what a replenishment proposal proposes.</summary>
    public static string Replenishment(Guid proposalId) => "replenishment/" + proposalId.ToString("D");

    /// <summary>Key of the claim that is the <paramref name="number"/>th (1, 2, …) of a closure.</summary>
    public static string Claim(Guid caseId, int revision, int number) =>
        Key("claim", caseId, revision) + "/" + number.ToString(CultureInfo.InvariantCulture);

    /// <summary>Key of the bill for the period of a contract that begins on <paramref name="periodStart"/> (<c>2026-03-01</c>).</summary>
    public static string Instalment(Guid contractId, string periodStart) => "instalment/" + contractId.ToString("D") + "/" + periodStart;

    /// <summary>Key of the credit that a contract change gives.</summary>
    public static string Credit(Guid contractId, Guid changeId) => "credit/" + contractId.ToString("D") + "/" + changeId.ToString("D");

    /// <summary>Key of a credit that staff gives on a closure of a case.</summary>
    public static string CaseCredit(Guid caseId, Guid creditId) => "casecredit/" + caseId.ToString("D") + "/" + creditId.ToString("D");

    private static string Key(string effect, Guid id, int revision) =>
        effect + "/" + id.ToString("D") + "/" + revision.ToString(CultureInfo.InvariantCulture);
}
