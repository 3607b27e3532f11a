using Sav.Domain.Entitlement;
using Sav.Domain.Pricing;

namespace Sav.Domain.Json;

/// <summary>A decision as canonical JSON (docs/facts.md).</summary>
public static class DecisionJson
{
    /// <summary>Version of the form; it changes when the same decision would be written otherwise.</summary>
    public const int Version = 2;

    /// <param name="factsHash">SHA-256 of the facts' canonical JSON, which ties the decision to what was known.</param>
    public static string Write(EntitlementDecision decision, string factsHash)
    {
        var json = new CanonicalJsonWriter();
        json.Object(() =>
        {
            json.Member("version", Version)
                .Member("factsHash", factsHash)
                .Member("asOf", JsonInstant.Of(decision.AsOf))
                .Member("outcome", JsonName.Of(decision.Outcome))
                .Member("currency", decision.HasAmounts ? decision.Facts.Currency : null)
                .Array("coverage", decision.Coverage, category => WriteCoverage(json, category))
                .Array("payers", decision.Payers, payer => WritePayer(json, payer))
                .Array("holds", decision.Holds, hold => WriteHold(json, hold));
            WriteServiceLevel(json, decision.ServiceLevel);
            json.Array("candidates", decision.Candidates, candidate => WriteCandidate(json, candidate));
        });
        return json.ToString();
    }

    private static void WriteCoverage(CanonicalJsonWriter json, CategoryCoverage category) => json.Object(() => json
        .Member("category", JsonName.Of(category.Category))
        .Member("amount", category.Amount)
        .Array("shares", category.Shares, share => json.Object(() => json
            .Member("kind", JsonName.Of(share.Kind))
            .Member("number", share.Number)
            .Member("amount", share.Amount)))
        .Member("customerAmount", category.CustomerAmount));

    private static void WritePayer(CanonicalJsonWriter json, Payer payer) => json.Object(() => json
        .Member("kind", JsonName.Of(payer.Kind))
        .Member("number", payer.Number)
        .Member("shares", () => SourceJson.Write(json, payer.Shares))
        .Member("deductible", payer.Deductible)
        .Member("cap", payer.Cap)
        .ObjectOrNull("quota", payer.Quota, quota => SourceJson.Write(json, quota)));

    private static void WriteHold(CanonicalJsonWriter json, QuotaUse hold) => json.Object(() => json
        .Member("number", hold.Number)
        .Member("unit", JsonName.Of(hold.Unit))
        .Member("needed", hold.Needed)
        .Member("remaining", hold.Remaining)
        .Member("quantity", hold.Quantity));

    private static void WriteServiceLevel(CanonicalJsonWriter json, AppliedServiceLevel applied) => json.Member("serviceLevel", () => json
        .Member("code", applied.Level.Code)
        .Member("broughtBy", applied.BroughtBy?.Number)
        .Array("deadlines", applied.Deadlines, deadline => WriteDeadline(json, deadline)));

    private static void WriteDeadline(CanonicalJsonWriter json, AppliedDeadline applied) => json.Object(() => json
        .Member("promise", JsonName.Of(applied.Deadline.Promise))
        .Member("code", applied.Level.Code)
        .Member("broughtBy", applied.BroughtBy?.Number)
        .Member("minutes", applied.Deadline.Minutes)
        .Member("dueAt", JsonInstant.Of(applied.Deadline.DueAt))
        .Array("segments", applied.Deadline.Segments, segment => json.Object(() => json
            .Member("from", JsonInstant.Of(segment.From))
            .Member("to", JsonInstant.Of(segment.To)))));

    private static void WriteCandidate(CanonicalJsonWriter json, CandidateVerdict candidate) => json.Object(() =>
    {
        json.Member("kind", JsonName.Of(candidate.Source.Kind)).Member("number", candidate.Source.Number);
        WriteStanding(json, candidate.Standing);
        json.Array("rules", candidate.Rules, rule => WriteRule(json, rule));
    });

    private static void WriteStanding(CanonicalJsonWriter json, Standing? standing) =>
        json.ObjectOrNull("standing", standing, known => json
            .Member("rank", known.Rank)
            .Member("decidedBy", known.DecidedBy is { } criterion ? JsonName.Of(criterion) : null)
            .Member("value", known.Value)
            .Member("betterValue", known.BetterValue));

    private static void WriteRule(CanonicalJsonWriter json, RuleVerdict verdict) => json.Object(() => json
        .Member("rule", JsonName.Of(verdict.Rule))
        .Member("passed", verdict.Passed)
        .Member("code", JsonName.Of(verdict.Code))
        .Member("actual", verdict.Actual)
        .Member("required", verdict.Required)
        .ObjectOrNull("change", verdict.Change, change => json.Member("field", change.Field).Member("value", change.Value)));
}
