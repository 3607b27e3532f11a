using Sav.Domain.Cases;
using Sav.Hub.Decide;

namespace Sav.Hub.WhatIf;

/// <summary><c>severity = urgent</c>, <c>case: site = LYON</c>: the case is another.</summary>
internal sealed record CaseChange(string Text, Func<CaseFacts, CaseFacts> Change) : WhatIfChange(Text)
{
    public override KnownFacts Apply(KnownFacts known, LevelCatalogue levels) => known with { Case = Change(known.Case) };
}
