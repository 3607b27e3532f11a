using System.ServiceModel;
using Microsoft.PowerPlatform.Dataverse.Client;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Sav.Functions.Crm;

namespace Sav.Functions.Effects;

/// <summary>
/// What became of an effect, written in one transaction with the change of the row that asked for it. Where that row was deleted, or a rule
/// keeps it as it is, what became of the effect is written all the same: a document that exists must be in the ledger.
/// </summary>
internal static class TogetherWith
{
    /// <param name="change">With its version where it counts; null where nothing changes with it.</param>
    /// <param name="requests">All requests, given those of the change.</param>
    public static async Task WriteAsync(
        IOrganizationServiceAsync2 crm,
        Entity? change,
        Func<IEnumerable<OrganizationRequest>, IEnumerable<OrganizationRequest>> requests,
        CancellationToken cancellationToken)
    {
        if (change is null)
        {
            await ExecuteAsync(crm, requests([]), cancellationToken);
            return;
        }

        try
        {
            await ExecuteAsync(crm, requests([Update(change)]), cancellationToken);
        }
        catch (FaultException<OrganizationServiceFault> e) when (CrmFaults.IsMissingRow(e) || CrmFaults.IsRefusal(e))
        {
            await ExecuteAsync(crm, requests([]), cancellationToken);
        }
    }

    public static UpdateRequest Update(Entity change) => new()
    {
        Target = change,
        ConcurrencyBehavior = change.RowVersion is null ? ConcurrencyBehavior.Default : ConcurrencyBehavior.IfRowVersionMatches,
    };

    private static Task ExecuteAsync(
        IOrganizationServiceAsync2 crm, IEnumerable<OrganizationRequest> requests, CancellationToken cancellationToken)
    {
        var together = new OrganizationRequestCollection();
        together.AddRange(requests);
        return crm.ExecuteAsync(new ExecuteTransactionRequest { Requests = together }, cancellationToken);
    }
}
