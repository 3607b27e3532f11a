using System.Text.Json.Serialization;
using Sav.Platform.Simulators.Events;

namespace Sav.Platform.Simulators.Warehouse;

/// <param name="Shipped">By now; more may follow when stock arrives.</param>
/// <param name="Backordered">What is still to ship.</param>
/// <param name="ExpectedOn">When that is expected; null when nothing is missing.</param>
internal sealed record PartOrder(
    string Number,
    string IdempotencyKey,
    Guid CaseId,
    Guid PartRequestId,
    string Article,
    int Quantity,
    int Shipped,
    int Backordered,
    DateOnly? ExpectedOn)
{
    /// <summary>What taking the pieces from the shelves brought about; no part of the document.</summary>
    [JsonIgnore]
    public IReadOnlyList<EventDraft> StockEvents { get; init; } = [];
}
