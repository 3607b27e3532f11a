using Microsoft.Xrm.Sdk;
using Sav.Functions.Gateways;

namespace Sav.Functions.Effects;

/// <summary>What one type of message wants of another system.</summary>
/// <param name="Partner">The other system.</param>
/// <param name="SendAsync">Sends it; the flag says that an earlier delivery may have sent it already.</param>
/// <param name="Failed">What fails with it in the CRM.</param>
/// <param name="Accepted">
/// What the answer changes in the CRM, with the number of the document; null where an event of the other system tells it.
/// </param>
/// <param name="Amount">What the ledger notes as its amount; null where the document has none.</param>
internal sealed record Effect<TPayload>(
    Partner Partner,
    Func<TPayload, bool, CancellationToken, Task<GatewayAnswer>> SendAsync,
    Func<TPayload, Entity> Failed,
    Func<TPayload, string, Entity>? Accepted = null,
    Func<TPayload, EffectAmount>? Amount = null)
    where TPayload : class;
