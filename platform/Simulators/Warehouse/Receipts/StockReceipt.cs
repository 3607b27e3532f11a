using System.Text.Json.Serialization;
using Sav.Platform.Simulators.Events;

namespace Sav.Platform.Simulators.Warehouse.Receipts;

/// <summary>Goods that arrived.</summary>
/// <param name="Shipped">Pieces that went on at once to whoever waited for them.</param>
internal sealed record StockReceipt(string Number, string IdempotencyKey, string Article, string Location, int Quantity, int Shipped)
{
    /// <summary>What the goods brought about; no part of the document.</summary>
    [JsonIgnore]
    public IReadOnlyList<EventDraft> OrderEvents { get; init; } = [];
}
