using Microsoft.PowerPlatform.Dataverse.Client;

namespace Sav.Functions.Reconciliation;

/// <summary>
/// One kind of effect, as the check sees it. A new kind is one class and one line in FunctionServices.
/// </summary>
public interface IEffectKind
{
    /// <summary>Where the other system lists its documents. Kinds may share a book; it is read once.</summary>
    PartnerBook Book { get; }

    /// <summary>
    /// Every effect of the kind that cases or contracts ask for. It follows from their rows alone, never from the outbox: an outbox row that was
    /// never written must show as missing.
    /// </summary>
    IAsyncEnumerable<AskedEffect> ReadAsync(IOrganizationServiceAsync2 crm, CancellationToken cancellationToken);
}
