using System.Globalization;
using Sav.Platform.Simulators.Faults;
using Sav.Platform.Simulators.Storage;

namespace Sav.Platform.Simulators.Warehouse;

/// <summary>
/// Somebody else, who takes pieces between their reservation and their shipment. Whether he comes follows from the seed, the case and the
/// article; how much is left for whom follows from the order of the requests, as stock does.
/// </summary>
internal sealed class StockRival(FaultPlan plan)
{
    /// <returns>What is left to ship: all, or everything but the pieces of the fullest location.</returns>
    public IReadOnlyList<LocationStock> Leave(Database database, PartOrderContent content, IReadOnlyList<LocationStock> picks)
    {
        if (picks.Count == 0 || !Comes(content))
        {
            return picks;
        }

        StockRoom.Take(database, content.Article, picks[0]);
        plan.Log.Add("stock taken");
        return [.. picks.Skip(1)];
    }

    private bool Comes(PartOrderContent content)
    {
        var quantity = content.Quantity.ToString(CultureInfo.InvariantCulture);
        return plan.Profile.StockTaken > 0
            && SeededRule.Draw(plan.Seed, 1000, "stock taken", content.CaseNumber, content.Article, quantity) < plan.Profile.StockTaken;
    }
}
