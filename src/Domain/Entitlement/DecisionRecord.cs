using Sav.Domain.Cases;
using Sav.Domain.Coverage;
using Sav.Domain.Explanation;
using Sav.Domain.Json;

namespace Sav.Domain.Entitlement;

/// <summary>A decision in the form in which it is kept: what was known, what was decided, and what staff is told.</summary>
public sealed record DecisionRecord
{
    public required EntitlementDecision Decision { get; init; }

    /// <summary>Canonical JSON of the facts; deciding on it again gives <see cref="DecisionJson"/> to the byte.</summary>
    public required string FactsJson { get; init; }

    /// <summary>Canonical JSON of the decision.</summary>
    public required string DecisionJson { get; init; }

    /// <summary>SHA-256 of <see cref="DecisionJson"/>, 64 hexadecimal digits.</summary>
    public required string Hash { get; init; }

    /// <summary>The full explanation.</summary>
    public required LocalizedText Explanation { get; init; }

    /// <summary>Decides and writes everything down.</summary>
    /// <inheritdoc cref="EntitlementEngine.Decide"/>
    public static DecisionRecord Decide(CaseFacts facts, IReadOnlyList<CoverageSource> sources, DateTimeOffset asOf)
    {
        var decision = EntitlementEngine.Decide(facts, sources, asOf);
        var factsJson = Json.FactsJson.Write(facts, sources, decision.AsOf);
        var decisionJson = Json.DecisionJson.Write(decision, Sha256.Of(factsJson));
        return new DecisionRecord
        {
            Decision = decision,
            FactsJson = factsJson,
            DecisionJson = decisionJson,
            Hash = Sha256.Of(decisionJson),
            Explanation = new LocalizedText(
                DecisionText.Explanation(decision, StaffLanguage.English),
                DecisionText.Explanation(decision, StaffLanguage.French)),
        };
    }
}
