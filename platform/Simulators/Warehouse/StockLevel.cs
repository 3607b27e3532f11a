using Sav.Platform.Simulators.Events;

namespace Sav.Platform.Simulators.Warehouse;

/// <summary>How many pieces of an article there are, and how many there should be.</summary>
internal sealed record StockLevel(string Article, int Available, int Minimum)
{
    /// <summary>What to order: back to twice the minimum, so that the next order does not fall under it at once.</summary>
    private int Proposed => (2 * Minimum) - Available;

    /// <summary>Announces that the article fell under its minimum; nothing where it was under it before, or is not now.</summary>
    public IEnumerable<EventDraft> FellFrom(int before, DateTime observedOn)
    {
        if (before >= Minimum && Available < Minimum)
        {
            yield return new EventDraft(
                "sav.stock.low.v1", Article, new LowData(Article, Available, Minimum, Proposed, observedOn));
        }
    }

    private sealed record LowData(string Article, int Available, int Minimum, int ProposedQuantity, DateTime ObservedOn);
}
