using Sav.Domain.Entitlement;
using Sav.Domain.WhatIf;
using Sav.Hub.Decide;

namespace Sav.Hub.WhatIf;

/// <summary><c>L-0007/1: to = 2026-12-31</c>: one source is another.</summary>
/// <param name="Number">Of the source; letter case does not matter.</param>
internal sealed record SourceChange(string Text, string Number, SmallestChange Change) : WhatIfChange(Text)
{
    /// <summary>Whether the facts have the source.</summary>
    public bool Concerns(KnownFacts known) => known.Sources.Any(source => IsMeant(source.Number));

    public override KnownFacts Apply(KnownFacts known, LevelCatalogue levels) => known with
    {
        Sources = [.. known.Sources.Select(source => IsMeant(source.Number) ? FactsChange.Apply(Change, source) : source)],
    };

    private bool IsMeant(string number) => string.Equals(number, Number, StringComparison.OrdinalIgnoreCase);
}
