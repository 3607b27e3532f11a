using System.ServiceModel;
using Microsoft.PowerPlatform.Dataverse.Client;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;
using Sav.Functions.Crm;
using Sav.Mappings.Crm;

namespace Sav.Functions.Effects;

/// <summary>
/// Writes that an effect did not come about, in one transaction on its outbox row and on the row that asked for it. What came about after
/// all, by another delivery or as an event told, stays.
/// </summary>
public sealed class EffectFailures(IOrganizationServiceAsync2 crm)
{
    private static readonly ColumnSet _columns = new(MessageColumns.Status, MessageColumns.ExternalId);

    private readonly AwaitedQuote _quote = new(crm);

    /// <param name="affected">Change of the row that asked for it, or null where nothing changes with it.</param>
    /// <returns>False: another delivery has brought the effect about meanwhile.</returns>
    internal async Task<bool> WriteAsync(Guid message, FailureReason reason, Entity? affected, CancellationToken cancellationToken)
    {
        while (true)
        {
            var row = await crm.RetrieveAsync(MessageColumns.Table, message, _columns, cancellationToken);
            if (row.GetAttributeValue<OptionSetValue>(MessageColumns.Status)?.Value == (int)MessageStatus.Done && !reason.Contradicts)
            {
                return false;
            }

            var key = row.GetAttributeValue<string>(MessageColumns.ExternalId);
            if (await TryWriteAsync(message, row.RowVersion, key, reason, affected, cancellationToken))
            {
                return true;
            }
        }
    }

    /// <param name="version">Version of the outbox row, as it was read.</param>
    /// <param name="key">Its idempotency key.</param>
    /// <returns>False: the row has moved on since, or is gone; nothing was written.</returns>
    internal async Task<bool> TryWriteAsync(
        Guid message, string version, string key, FailureReason reason, Entity? affected, CancellationToken cancellationToken)
    {
        var failed = new Entity(MessageColumns.Table, message)
        {
            RowVersion = version,
            [MessageColumns.Status] = new OptionSetValue((int)MessageStatus.Failed),
            [MessageColumns.FailureReason] = reason.Text,
        };
        var change = affected is null ? null : await _quote.ChangeAsync(affected, key, cancellationToken);
        try
        {
            await TogetherWith.WriteAsync(crm, change, rows => [TogetherWith.Update(failed), .. rows], cancellationToken);
            return true;
        }
        catch (FaultException<OrganizationServiceFault> e) when (CrmFaults.IsChangedOrGone(e.Detail))
        {
            return false;
        }
    }
}
