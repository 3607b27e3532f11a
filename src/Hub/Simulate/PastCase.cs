using Sav.Domain.Pricing;
using Sav.Hub.Decide;

namespace Sav.Hub.Simulate;

/// <summary>A case as it stands in the store.</summary>
/// <param name="ReportedOn">UTC</param>
/// <param name="Decision">Null: nothing was decided.</param>
/// <param name="ResolvedOn">UTC instant of its last closure; null: it is not closed, or was cancelled.</param>
/// <param name="Closures">The work that each closure billed, in their order.</param>
/// <param name="AcceptedQuote">Amount of the quote that the customer accepted; null: he accepted none.</param>
internal sealed record PastCase(
    string Number,
    DateTime ReportedOn,
    StoredDecision? Decision,
    DateTime? ResolvedOn,
    IReadOnlyList<IReadOnlyList<WorkAmount>> Closures,
    decimal? AcceptedQuote = null);
