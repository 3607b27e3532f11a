using Sav.Domain;
using Sav.Domain.Entitlement;
using Sav.Hub.WhatIf;

namespace Sav.Hub.Decide;

/// <summary>Something to decide.</summary>
/// <param name="Name">Where the facts come from, for errors.</param>
/// <param name="CaseNumber">Null: it has none.</param>
/// <param name="Levels">The levels that a change may name.</param>
internal sealed record DecisionSubject(string Name, string? CaseNumber, KnownFacts Known, LevelCatalogue Levels)
{
    /// <exception cref="UsageException">The facts contradict themselves.</exception>
    public DecisionRecord Decide()
    {
        try
        {
            return DecisionRecord.Decide(Known.Case, Known.Sources, Known.AsOf);
        }
        catch (InvalidFactsException e)
        {
            throw new UsageException($"{Name}: {e.Message}", e);
        }
    }

    public DecisionSubject AsOf(DateTimeOffset instant) => this with { Known = Known with { AsOf = instant } };

    /// <exception cref="UsageException">The facts cannot be changed so.</exception>
    public DecisionSubject After(WhatIfChanges changes)
    {
        var changed = changes.Apply(Known, Levels);
        changes.RequireSources("the facts", [.. Known.Sources.Select(source => source.Number)]);
        return this with { Name = $"{Name}, what if", Known = changed };
    }
}
