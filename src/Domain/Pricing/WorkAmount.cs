using Sav.Domain.Calendars;
using Sav.Domain.Coverage;

namespace Sav.Domain.Pricing;

/// <summary>What one line of work costs, before anybody pays.</summary>
/// <param name="LineId">Comes back on the split line.</param>
/// <param name="Quantity">Hours, kilometres or pieces, whatever the category counts; ≥ 0.</param>
/// <param name="Amount">≥ 0, in the currency of the case, at most two decimals.</param>
/// <param name="Day">When it was done; null: nobody wrote it down. Lines of travel without a day are one visit.</param>
public sealed record WorkAmount(Guid LineId, CostCategory Category, decimal Quantity, decimal Amount, LocalDate? Day = null);
