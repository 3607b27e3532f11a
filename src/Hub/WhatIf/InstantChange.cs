using Sav.Hub.Decide;

namespace Sav.Hub.WhatIf;

/// <summary><c>reported = 2026-03-02T08:15:00Z</c>: the case was reported at another time.</summary>
internal sealed record InstantChange(string Text, DateTimeOffset AsOf) : WhatIfChange(Text)
{
    public override KnownFacts Apply(KnownFacts known, LevelCatalogue levels) => known with { AsOf = AsOf };
}
