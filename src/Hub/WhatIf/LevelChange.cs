using Sav.Domain.Coverage;
using Sav.Hub.Decide;

namespace Sav.Hub.WhatIf;

/// <summary><c>service level = GOLD</c>: whatever the customer has bought promises that.</summary>
internal sealed record LevelChange(string Text, string Code) : WhatIfChange(Text)
{
    public override void Require(LevelCatalogue levels) => levels.Find(Code);

    public override KnownFacts Apply(KnownFacts known, LevelCatalogue levels)
    {
        var level = levels.Find(Code);
        return known with { Sources = [.. known.Sources.Select(source => IsBought(source) ? source with { ServiceLevel = level } : source)] };
    }

    private static bool IsBought(CoverageSource source) => source.Kind is CoverageSourceKind.ContractLine or CoverageSourceKind.PrepaidPack;
}
