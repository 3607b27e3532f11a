using Sav.Domain.Cases;
using Sav.Domain.Coverage;
using static Sav.Domain.Entitlement.EligibilityRule;
using static Sav.Domain.Entitlement.ReasonCode;

namespace Sav.Domain.Entitlement;

/// <summary>Is the case about something that the source covers?</summary>
internal static class ScopeRule
{
    /// <summary>Stands where the case names nothing to compare with.</summary>
    public const string NotNamed = "none";

    public static RuleVerdict Judge(Candidate candidate)
    {
        var scope = candidate.Source.Scope;
        var equipment = candidate.Facts.Equipment;
        return scope.Kind switch
        {
            ScopeKind.Equipment => JudgeEquipment(scope.Equipment!, equipment?.Identity),
            ScopeKind.ProductFamily => JudgeFamily(scope.ProductFamily!, equipment),
            _ => new RuleVerdict(Scope, InScope, candidate.Facts.Customer.Number, "any", Change: null),
        };
    }

    private static RuleVerdict JudgeEquipment(EquipmentIdentity covered, EquipmentIdentity? named)
    {
        var required = covered.ToString();
        if (named is null)
        {
            return new RuleVerdict(Scope, EquipmentNotNamed, NotNamed, required, new SmallestChange("case.equipment", required));
        }

        var actual = named.ToString();
        return covered.IsSameAs(named)
            ? new RuleVerdict(Scope, InScope, actual, required, Change: null)
            : new RuleVerdict(Scope, OutOfScope, actual, required, new SmallestChange("scope.equipment", actual));
    }

    private static RuleVerdict JudgeFamily(string covered, EquipmentFacts? equipment)
    {
        if (equipment?.ProductFamily is not { } family)
        {
            var code = equipment is null ? EquipmentNotNamed : OutOfScope;
            return new RuleVerdict(Scope, code, NotNamed, covered, new SmallestChange("case.equipment.productFamily", covered));
        }

        return string.Equals(covered, family, StringComparison.OrdinalIgnoreCase)
            ? new RuleVerdict(Scope, InScope, family, covered, Change: null)
            : new RuleVerdict(Scope, OutOfScope, family, covered, new SmallestChange("scope.productFamily", family));
    }
}
