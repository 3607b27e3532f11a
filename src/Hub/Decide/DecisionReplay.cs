using Sav.Domain;
using Sav.Domain.Entitlement;
using Sav.Domain.Json;

namespace Sav.Hub.Decide;

/// <summary>A stored decision beside what its facts give when they are decided again.</summary>
/// <param name="Known">The stored facts.</param>
/// <param name="Again">The decision on them.</param>
internal sealed record DecisionReplay(StoredDecision Stored, KnownFacts Known, EntitlementDecision Again)
{
    /// <summary>Canonical JSON of the facts when they are written again.</summary>
    public required string Facts { get; init; }

    /// <summary>Canonical JSON of the decision when it is taken again.</summary>
    public required string Decision { get; init; }

    public string Hash => Sha256.Of(Decision);

    public bool FactsAreIdentical => Facts == Stored.Facts;

    public bool DecisionIsIdentical => Decision == Stored.Decision;

    /// <summary>The stored hash is that of the stored decision.</summary>
    public bool HashIsRight => Sha256.Of(Stored.Decision) == Stored.Hash;

    public bool IsIdentical => FactsAreIdentical && DecisionIsIdentical && HashIsRight;

    /// <exception cref="UsageException">The facts are of another version, or contradict themselves.</exception>
    /// <exception cref="FactsFileException">The facts were damaged.</exception>
    public static DecisionReplay Of(StoredDecision stored)
    {
        var known = stored.ReadFacts();
        try
        {
            var again = EntitlementEngine.Decide(known.Case, known.Sources, known.AsOf);
            var facts = FactsJson.Write(known.Case, known.Sources, again.AsOf);
            return new DecisionReplay(stored, known, again) { Facts = facts, Decision = DecisionJson.Write(again, Sha256.Of(facts)) };
        }
        catch (InvalidFactsException e)
        {
            throw new UsageException($"case {stored.CaseNumber}: {e.Message}", e);
        }
    }
}
