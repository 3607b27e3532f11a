namespace Sav.Domain.Coverage;

/// <summary>The share of each cost category that a source pays, in percent: 0..100 with at most two decimals.</summary>
public sealed record CoverageShares
{
    public static readonly CoverageShares Everything = new() { Labour = 100, Travel = 100, Parts = 100, Assistance = 100 };

    public required decimal Labour { get; init => field = Checked(value); }

    public required decimal Travel { get; init => field = Checked(value); }

    public required decimal Parts { get; init => field = Checked(value); }

    public required decimal Assistance { get; init => field = Checked(value); }

    public decimal Of(CostCategory category) => category switch
    {
        CostCategory.Labour => Labour,
        CostCategory.Travel => Travel,
        CostCategory.Parts => Parts,
        CostCategory.Assistance => Assistance,
        _ => throw new ArgumentOutOfRangeException(nameof(category), category, "This is no cost category."),
    };

    /// <summary>The same with another percentage for one category.</summary>
    public CoverageShares With(CostCategory category, decimal percent) => category switch
    {
        CostCategory.Labour => this with { Labour = percent },
        CostCategory.Travel => this with { Travel = percent },
        CostCategory.Parts => this with { Parts = percent },
        _ => this with { Assistance = percent },
    };

    private static decimal Checked(decimal percent) =>
        percent is >= 0 and <= 100 && decimal.Round(percent, 2) == percent ? percent : throw new PercentageException(percent);
}
