namespace Sav.Hub.Reconciliation;

/// <summary>What the three-way check found.</summary>
/// <param name="Cases">Cases looked at.</param>
/// <param name="Effects">Effects that those cases ask for.</param>
/// <param name="Findings">Every disagreement, ordered by case number and key.</param>
public sealed record ReconciliationResult(int Cases, int Effects, IReadOnlyList<Finding> Findings)
{
    /// <summary>Effects, messages or answers that are lost.</summary>
    public int Missing => Count(FindingKind.Missing);

    /// <summary>Effects that exist more than once or without a cause.</summary>
    public int Double => Count(FindingKind.Double);

    /// <summary>Effects whose amounts disagree.</summary>
    public int Different => Count(FindingKind.Different);

    /// <summary>Refusals that are known and on the case.</summary>
    public int Explained => Count(FindingKind.Explained);

    /// <summary>Whether nothing is lost, doubled or different.</summary>
    public bool Holds => Missing == 0 && Double == 0 && Different == 0;

    /// <summary>The line that the whole run is judged by: <c>N cases, 0 missing, 0 double</c>.</summary>
    public string Summary =>
        FormattableString.Invariant($"{Cases} cases, {Missing} missing, {Double} double")
        + (Different > 0 ? FormattableString.Invariant($", {Different} different") : "");

    /// <summary>
    /// The result of a run that was given so many cases. A case that never reached the CRM asks for nothing there, so only the number
    /// tells that it is missing.
    /// </summary>
    public ReconciliationResult WithExpectedCases(int expected) => Cases >= expected
        ? this
        : this with
        {
            Findings =
            [
                .. Findings,
                .. Enumerable.Range(0, expected - Cases)
                    .Select(_ => new Finding(FindingKind.Missing, "?", "case", "A case of the data was never opened in the CRM.")),
            ],
        };

    private int Count(FindingKind kind) => Findings.Count(f => f.Kind == kind);
}
