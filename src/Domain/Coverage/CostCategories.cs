namespace Sav.Domain.Coverage;

/// <summary>All cost categories, in the order in which they are shown; a category's value is its index.</summary>
internal static class CostCategories
{
    public static readonly IReadOnlyList<CostCategory> All =
        [CostCategory.Labour, CostCategory.Travel, CostCategory.Parts, CostCategory.Assistance];
}
