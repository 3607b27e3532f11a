using Sav.Domain.Cases;
using Sav.Domain.Coverage;

namespace Sav.Domain.FreeHelp;

/// <summary>
/// The time that a closure gave away. A line counts when it is time (labour or assistance), the customer owes nothing for it, and either no
/// coverage source pays it, or it is assistance on a defect report: reporting a defect is free whatever contract there is, so no contract
/// was needed for it. Time that a contract, a warranty or goodwill pays is not given away: somebody set a price on it and pays it.
/// </summary>
public static class FreeHelpTime
{
    private const int MinutesPerHour = 60;

    /// <summary>In whole minutes: the sum of the hours, rounded once, halves away from zero.</summary>
    public static int Minutes(CaseReason reason, IEnumerable<WorkedTime> work)
    {
        var hours = work.Where(line => IsFree(reason, line)).Sum(line => line.Quantity);
        return (int)Math.Round(hours * MinutesPerHour, MidpointRounding.AwayFromZero);
    }

    private static bool IsFree(CaseReason reason, WorkedTime line) =>
        line.Category is CostCategory.Labour or CostCategory.Assistance
        && line.BillableAmount == 0
        && (line.CoveredAmount == 0 || (reason == CaseReason.Defect && line.Category == CostCategory.Assistance));
}
