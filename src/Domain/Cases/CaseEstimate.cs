using Sav.Domain.Coverage;
using Sav.Domain.Pricing;

namespace Sav.Domain.Cases;

/// <summary>What the work is expected to cost by cost category, before anybody pays: ≥ 0, whole cents, in the currency of the case.</summary>
public sealed record CaseEstimate
{
    public required decimal Labour { get; init => field = AmountException.Checked(value); }

    public required decimal Travel { get; init => field = AmountException.Checked(value); }

    public required decimal Parts { get; init => field = AmountException.Checked(value); }

    public required decimal Assistance { get; init => field = AmountException.Checked(value); }

    public decimal Of(CostCategory category) => category switch
    {
        CostCategory.Labour => Labour,
        CostCategory.Travel => Travel,
        CostCategory.Parts => Parts,
        CostCategory.Assistance => Assistance,
        _ => throw new ArgumentOutOfRangeException(nameof(category), category, "This is no cost category."),
    };
}
