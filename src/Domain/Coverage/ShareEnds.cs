using Sav.Domain.Calendars;

namespace Sav.Domain.Coverage;

/// <summary>
/// Where a source stops paying a cost category before it ends as a whole: three years on parts, one on labour. Each is the first day on
/// which the category is no longer paid, on the calendar of the source; null: it is paid to the end.
/// </summary>
public sealed record ShareEnds
{
    public static readonly ShareEnds None = new();

    public LocalDate? Labour { get; init; }

    public LocalDate? Travel { get; init; }

    public LocalDate? Parts { get; init; }

    public LocalDate? Assistance { get; init; }

    public LocalDate? Of(CostCategory category) => category switch
    {
        CostCategory.Labour => Labour,
        CostCategory.Travel => Travel,
        CostCategory.Parts => Parts,
        CostCategory.Assistance => Assistance,
        _ => throw new ArgumentOutOfRangeException(nameof(category), category, "This is no cost category."),
    };

    /// <summary>The same with another end for one category.</summary>
    public ShareEnds With(CostCategory category, LocalDate end) => category switch
    {
        CostCategory.Labour => this with { Labour = end },
        CostCategory.Travel => this with { Travel = end },
        CostCategory.Parts => this with { Parts = end },
        _ => this with { Assistance = end },
    };
}
