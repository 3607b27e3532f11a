using Microsoft.PowerPlatform.Dataverse.Client;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;
using Sav.Mappings.Crm;

namespace Sav.Functions.Contracts;

/// <summary>Reads the planned instalments that are due, and has them billed.</summary>
public sealed class DueInstalments(IOrganizationServiceAsync2 crm, TimeProvider time)
{
    private const string Contract = "contract";

    /// <summary>
    /// Those due on or before today in the zone of their contract, the earliest first. What is planned of a contract that is over is
    /// owed; a suspended one waits until it is resumed.
    /// </summary>
    public async Task<IReadOnlyList<DueInstalment>> ReadAsync(int limit, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var query = new QueryExpression(InstalmentColumns.Table)
        {
            ColumnSet = new ColumnSet(InstalmentColumns.Contract, InstalmentColumns.DueOn), TopCount = limit,
        };
        query.Criteria.AddCondition(InstalmentColumns.Status, ConditionOperator.Equal, (int)InstalmentStatus.Planned);
        query.Criteria.AddCondition(InstalmentColumns.DueOn, ConditionOperator.LessEqual, ContractDay.LatestAnywhere(now));
        query.AddOrder(InstalmentColumns.DueOn, OrderType.Ascending);
        query.AddOrder(InstalmentColumns.Id, OrderType.Ascending);
        var contract = query.AddLink(ContractColumns.Table, InstalmentColumns.Contract, ContractColumns.Id);
        contract.EntityAlias = Contract;
        contract.Columns = new ColumnSet(ContractColumns.TimeZone);
        contract.LinkCriteria.AddCondition(
            ContractColumns.Status,
            ConditionOperator.In,
            (int)ContractStatusCode.Active,
            (int)ContractStatusCode.Expired,
            (int)ContractStatusCode.Cancelled);
        var rows = await crm.RetrieveMultipleAsync(query, cancellationToken);
        return [.. rows.Entities.Where(row => IsDue(row, now)).Select(From)];
    }

    /// <summary>
    /// Sets an instalment to requested; in the same transaction the CRM writes the message to the ERP. If anybody, another run for
    /// instance, wrote the row since it was read, this fails and nothing is asked for twice.
    /// </summary>
    public Task RequestAsync(DueInstalment instalment, CancellationToken cancellationToken)
    {
        var requested = new Entity(InstalmentColumns.Table, instalment.Id)
        {
            RowVersion = instalment.RowVersion,
            [InstalmentColumns.Status] = new OptionSetValue((int)InstalmentStatus.Requested),
        };
        return crm.ExecuteAsync(
            new UpdateRequest { Target = requested, ConcurrencyBehavior = ConcurrencyBehavior.IfRowVersionMatches }, cancellationToken);
    }

    private static bool IsDue(Entity row, DateTimeOffset now)
    {
        var zone = (string)row.GetAttributeValue<AliasedValue>($"{Contract}.{ContractColumns.TimeZone}").Value;
        return row.GetAttributeValue<DateTime>(InstalmentColumns.DueOn) <= ContractDay.Today(zone, now);
    }

    private static DueInstalment From(Entity row) =>
        new(row.Id, row.GetAttributeValue<EntityReference>(InstalmentColumns.Contract).Id, row.RowVersion);
}
