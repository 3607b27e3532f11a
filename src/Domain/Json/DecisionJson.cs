using Sav.Domain.Entitlement;
using Sav.Domain.ServiceLevels;

namespace Sav.Domain.Json;

/// <summary>A decision as canonical JSON (docs/facts.md).</summary>
public static class DecisionJson
{
    /// <summary>Version of the form; it changes when the same decision would be written otherwise.</summary>
    public const int Version = 1;

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
                .Array("coverage", decision.Coverage, category => WriteCoverage(json, category));
            WriteServiceLevel(json, decision.ServiceLevel);
            json.Array("candidates", decision.Candidates, candidate => WriteCandidate(json, candidate));
        });
        return json.ToString();
    }

    private static void WriteCoverage(CanonicalJsonWriter json, CategoryCoverage category) => json.Object(() => json
        .Member("category", JsonName.Of(category.Category))
        .Member("relevant", category.IsRelevant)
        .Array("shares", category.Shares, share => json.Object(() => json
            .Member("kind", JsonName.Of(share.Kind))
            .Member("number", share.Number)
            .Member("percent", share.Percent)))
        .Member("customerPercent", category.CustomerPercent));

    private static void WriteServiceLevel(CanonicalJsonWriter json, AppliedServiceLevel applied) => json.Member("serviceLevel", () => json
        .Member("code", applied.Level.Code)
        .Member("broughtBy", applied.BroughtBy?.Number)
        .Array("deadlines", applied.Deadlines, deadline => WriteDeadline(json, deadline)));

    private static void WriteDeadline(CanonicalJsonWriter json, Deadline deadline) => json.Object(() => json
        .Member("promise", JsonName.Of(deadline.Promise))
        .Member("minutes", deadline.Minutes)
        .Member("dueAt", JsonInstant.Of(deadline.DueAt))
        .Array("segments", deadline.Segments, segment => json.Object(() => json
            .Member("from", JsonInstant.Of(segment.From))
            .Member("to", JsonInstant.Of(segment.To)))));

    private static void WriteCandidate(CanonicalJsonWriter json, CandidateVerdict candidate) => json.Object(() =>
    {
        json.Member("kind", JsonName.Of(candidate.Source.Kind)).Member("number", candidate.Source.Number);
        WriteStanding(json, candidate.Standing);
        json.Array("rules", candidate.Rules, rule => WriteRule(json, rule));
    });

    private static void WriteStanding(CanonicalJsonWriter json, Standing? standing)
    {
        if (standing is null)
        {
            json.Null("standing");
            return;
        }

        json.Member("standing", () => json
            .Member("rank", standing.Rank)
            .Member("decidedBy", standing.DecidedBy is { } criterion ? JsonName.Of(criterion) : null)
            .Member("value", standing.Value)
            .Member("betterValue", standing.BetterValue));
    }

    private static void WriteRule(CanonicalJsonWriter json, RuleVerdict verdict) => json.Object(() =>
    {
        json.Member("rule", JsonName.Of(verdict.Rule))
            .Member("passed", verdict.Passed)
            .Member("code", JsonName.Of(verdict.Code))
            .Member("actual", verdict.Actual)
            .Member("required", verdict.Required);
        if (verdict.Change is not { } change)
        {
            json.Null("change");
            return;
        }

        json.Member("change", () => json.Member("field", change.Field).Member("value", change.Value));
    });
}
