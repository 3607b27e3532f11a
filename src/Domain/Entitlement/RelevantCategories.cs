using Sav.Domain.Cases;
using Sav.Domain.Coverage;

namespace Sav.Domain.Entitlement;

/// <summary>The cost categories that decide the outcome: a defect is repaired, usage help is given at a distance.</summary>
internal static class RelevantCategories
{
    private static readonly CostCategory[] Repair = [CostCategory.Labour, CostCategory.Travel, CostCategory.Parts];

    private static readonly CostCategory[] Help = [CostCategory.Assistance];

    public static CostCategory[] For(CaseReason reason) => reason == CaseReason.UsageHelp ? Help : Repair;
}
