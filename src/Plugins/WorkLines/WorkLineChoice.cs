using Sav.Domain.Coverage;
using Sav.Plugins.Rows;

namespace Sav.Plugins.WorkLines;

/// <summary>Values of the choice <c>sav_costcategory</c>, which are in the order of <see cref="CostCategory"/>.</summary>
internal static class WorkLineChoice
{
    public static CostCategory CategoryOf(int value) => (CostCategory)(value - Choice.First);
}
