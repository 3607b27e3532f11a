using Sav.Domain.Cases;
using Sav.Domain.Coverage;

namespace Sav.Domain.Pricing;

/// <summary>What is to be paid: the cost of each category, and how much of a quota the work takes.</summary>
public sealed class WorkBasis
{
    // What stands for the cost of a relevant category when nobody knows it.
    private const decimal Whole = 100;

    private readonly decimal[] _hours;

    private WorkBasis(decimal[] amounts, decimal[] hours, decimal visits, bool hasAmounts)
    {
        Amounts = amounts;
        _hours = hours;
        Visits = visits;
        HasAmounts = hasAmounts;
    }

    /// <summary>False: nobody knows what it costs; each category that counts is 100, and amounts read as percentages.</summary>
    public bool HasAmounts { get; }

    /// <summary>By cost category.</summary>
    internal IReadOnlyList<decimal> Amounts { get; }

    internal decimal Visits { get; }

    internal decimal AmountOf(CostCategory category) => Amounts[(int)category];

    /// <summary>Hours of labour and of assistance; other categories take none.</summary>
    internal decimal HoursOf(CostCategory category) => _hours[(int)category];

    /// <summary>What a case is expected to cost and need: its hours are labour for a defect, assistance for usage help.</summary>
    internal static WorkBasis Expected(CaseFacts facts, IReadOnlyList<CostCategory> relevant)
    {
        var estimate = facts.Estimate is { } given && relevant.Any(category => given.Of(category) > 0) ? given : null;
        var amounts = new decimal[CostCategories.All.Count];
        foreach (var category in CostCategories.All)
        {
            amounts[(int)category] = estimate?.Of(category) ?? (relevant.Contains(category) ? Whole : 0);
        }

        var hours = new decimal[amounts.Length];
        hours[(int)(facts.Reason == CaseReason.Defect ? CostCategory.Labour : CostCategory.Assistance)] = facts.ExpectedNeed.Hours;
        return new WorkBasis(amounts, hours, facts.ExpectedNeed.Visits, hasAmounts: estimate is not null);
    }

    /// <summary>What was done. Travel on one day is one visit, however many lines it has.</summary>
    internal static WorkBasis Done(IReadOnlyList<WorkAmount> work)
    {
        var amounts = new decimal[CostCategories.All.Count];
        var hours = new decimal[amounts.Length];
        foreach (var line in work)
        {
            amounts[(int)line.Category] += line.Amount;
            hours[(int)line.Category] += line.Category is CostCategory.Labour or CostCategory.Assistance ? line.Quantity : 0;
        }

        var visits = work.Where(line => line.Category == CostCategory.Travel).Select(line => line.Day).Distinct().Count();
        return new WorkBasis(amounts, hours, visits, hasAmounts: true);
    }
}
