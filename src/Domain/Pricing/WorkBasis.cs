using Sav.Domain.Cases;
using Sav.Domain.Coverage;

namespace Sav.Domain.Pricing;

/// <summary>What is to be paid: the cost of each category, and how much of a quota the work takes.</summary>
public sealed class WorkBasis
{
    private readonly decimal[] _amounts;

    private WorkBasis(decimal[] amounts, decimal hours, decimal visits, bool isEstimated)
    {
        _amounts = amounts;
        Hours = hours;
        Visits = visits;
        HasAmounts = isEstimated;
    }

    /// <summary>False: nobody knows what it costs; each category counts 100, and amounts read as percentages.</summary>
    public bool HasAmounts { get; }

    public decimal Hours { get; }

    public decimal Visits { get; }

    public decimal AmountOf(CostCategory category) => _amounts[(int)category];

    /// <summary>What a case is expected to cost and need.</summary>
    internal static WorkBasis Expected(CaseFacts facts, IReadOnlyList<CostCategory> relevant)
    {
        var estimate = facts.Estimate is { } given && relevant.Any(category => given.Of(category) > 0) ? given : null;
        var amounts = new decimal[CostCategories.All.Count];
        for (var i = 0; i < amounts.Length; i++)
        {
            amounts[i] = estimate?.Of((CostCategory)i) ?? 100m;
        }

        return new WorkBasis(amounts, facts.ExpectedNeed.Hours, facts.ExpectedNeed.Visits, isEstimated: estimate is not null);
    }

    /// <summary>What was done: hours are those of labour and assistance, every line of travel is one visit.</summary>
    internal static WorkBasis Done(IReadOnlyList<WorkAmount> work)
    {
        var amounts = CostCategories.All.Select(category => work.Where(line => line.Category == category).Sum(line => line.Amount)).ToArray();
        var hours = work.Where(line => line.Category is CostCategory.Labour or CostCategory.Assistance).Sum(line => line.Quantity);
        return new WorkBasis(amounts, hours, work.Count(line => line.Category == CostCategory.Travel), isEstimated: true);
    }
}
