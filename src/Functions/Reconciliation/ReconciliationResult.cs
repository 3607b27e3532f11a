using Sav.Domain.Ledger;

namespace Sav.Functions.Reconciliation;

/// <summary>What the check found.</summary>
/// <param name="Cases">Cases looked at.</param>
/// <param name="Effects">Effects that cases and contracts ask for.</param>
/// <param name="Entries">Entries of the ledger.</param>
/// <param name="Documents">Documents of the other systems.</param>
/// <param name="UnderWay">Effects that are too young to be judged.</param>
/// <param name="Findings">Every disagreement, ordered by number and key.</param>
/// <param name="Break">First place where the ledger's chain does not hold; null: it is whole.</param>
/// <param name="End">Where the ledger ends.</param>
public sealed record ReconciliationResult(
    int Cases,
    int Effects,
    int Entries,
    int Documents,
    int UnderWay,
    IReadOnlyList<Finding> Findings,
    ChainBreak? Break,
    LedgerMark End)
{
    /// <summary>Effects, messages, entries or answers that are lost.</summary>
    public int Missing => Count(FindingKind.Missing);

    /// <summary>Effects that exist more than once or without a cause.</summary>
    public int Double => Count(FindingKind.Double);

    /// <summary>Effects whose documents or amounts disagree.</summary>
    public int Different => Count(FindingKind.Different);

    /// <summary>Failures that are known and on their row in words.</summary>
    public int Explained => Count(FindingKind.Explained);

    /// <summary>Whether nothing is lost, doubled or different, and the ledger whole.</summary>
    public bool Holds => Missing == 0 && Double == 0 && Different == 0 && Break is null;

    /// <summary>The line that the whole run is judged by: <c>N cases, 0 missing, 0 double</c>.</summary>
    public string Summary =>
        FormattableString.Invariant($"{Cases} cases, {Missing} missing, {Double} double")
        + (Different > 0 ? FormattableString.Invariant($", {Different} different") : "")
        + (Break is null ? "" : FormattableString.Invariant($", ledger broken at entry {Break.Sequence}"));

    /// <summary>
    /// The result of a run that was given so many cases. A case that never reached the CRM asks for nothing there, so only the number
    /// tells that it is missing.
    /// </summary>
    public ReconciliationResult WithExpectedCases(int expected) => Cases >= expected
        ? this
        : this with
        {
            Findings = [.. Findings, .. Enumerable.Repeat(FindingText.CaseNeverOpened, expected - Cases)],
        };

    private int Count(FindingKind kind) => Findings.Count(finding => finding.Kind == kind);
}
