using Sav.Domain.Cases;
using Sav.Domain.Coverage;
using static Sav.Domain.Entitlement.EligibilityRule;
using static Sav.Domain.Entitlement.ReasonCode;

namespace Sav.Domain.Entitlement;

/// <summary>Is the case about something that the source covers?</summary>
internal static class ScopeRule
{
    public static RuleVerdict Judge(Candidate candidate)
    {
        var scope = candidate.Source.Scope;
        var equipment = candidate.Facts.Equipment;
        return scope.Kind switch
        {
            ScopeKind.Equipment => JudgeEquipment(scope.Equipment!, candidate.Case),
            ScopeKind.Site => JudgeSite(scope.Site!, candidate.Facts.Site),
            ScopeKind.ProductFamily => JudgeFamily(scope.ProductFamily!, equipment),
            _ => candidate.Case.Open.Scope,
        };
    }

    private static RuleVerdict JudgeEquipment(EquipmentIdentity covered, JudgedCase judged)
    {
        var required = covered.ToString();
        if (judged.Equipment is not { } named)
        {
            return new RuleVerdict(Scope, EquipmentNotNamed, RuleVerdict.NotNamed, required, new SmallestChange(ChangedField.CaseEquipment, required));
        }

        var actual = judged.EquipmentText;
        return covered.IsSameAs(named)
            ? new RuleVerdict(Scope, InScope, actual, required, Change: null)
            : new RuleVerdict(Scope, OutOfScope, actual, required, new SmallestChange(ChangedField.ScopeEquipment, actual));
    }

    private static RuleVerdict JudgeSite(string covered, string? named)
    {
        if (named is null)
        {
            return new RuleVerdict(Scope, SiteNotNamed, RuleVerdict.NotNamed, covered, new SmallestChange(ChangedField.CaseSite, covered));
        }

        return EligibilityRules.SameText(covered, named)
            ? new RuleVerdict(Scope, InScope, named, covered, Change: null)
            : new RuleVerdict(Scope, OutOfScope, named, covered, new SmallestChange(ChangedField.ScopeSite, named));
    }

    private static RuleVerdict JudgeFamily(string covered, EquipmentFacts? equipment)
    {
        if (equipment?.ProductFamily is not { } family)
        {
            var code = equipment is null ? EquipmentNotNamed : OutOfScope;
            return new RuleVerdict(Scope, code, RuleVerdict.NotNamed, covered, new SmallestChange(ChangedField.CaseProductFamily, covered));
        }

        return EligibilityRules.SameText(covered, family)
            ? new RuleVerdict(Scope, InScope, family, covered, Change: null)
            : new RuleVerdict(Scope, OutOfScope, family, covered, new SmallestChange(ChangedField.ScopeProductFamily, family));
    }
}
