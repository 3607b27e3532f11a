using Microsoft.PowerPlatform.Dataverse.Client;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;
using Sav.Mappings.Crm;

namespace Sav.Functions.Contracts;

/// <summary>Reads the contracts whose time is up, and writes down what becomes of them.</summary>
public sealed class EndingContracts(IOrganizationServiceAsync2 crm, TimeProvider time)
{
    // As long as the longest grace period: an index value that a price waits for is published by then.
    private const int LongestWaitDays = 92;

    /// <summary>Those in force whose last day is today, where they count their days, or earlier; the earliest first.</summary>
    public async Task<IReadOnlyList<EndingContract>> ReadAsync(int limit, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var query = new QueryExpression(ContractColumns.Table)
        {
            ColumnSet = new ColumnSet(
                ContractColumns.Number,
                ContractColumns.EndsOn,
                ContractColumns.TimeZone,
                ContractColumns.GraceDays,
                ContractColumns.AutoRenew,
                ContractColumns.CancelledOn,
                ContractColumns.Status),
            TopCount = limit,
        };
        query.Criteria.AddCondition(
            ContractColumns.Status, ConditionOperator.In, (int)ContractStatusCode.Active, (int)ContractStatusCode.Suspended);
        query.Criteria.AddCondition(ContractColumns.EndsOn, ConditionOperator.LessEqual, ContractDay.LatestAnywhere(now));
        query.AddOrder(ContractColumns.EndsOn, OrderType.Ascending);
        query.AddOrder(ContractColumns.Id, OrderType.Ascending);
        var rows = await crm.RetrieveMultipleAsync(query, cancellationToken);
        return [.. rows.Entities.Select(row => From(row, now)).OfType<EndingContract>()];
    }

    /// <summary>Writes the act that makes the next contract and puts it into force.</summary>
    public Task RenewAsync(EndingContract contract, CancellationToken cancellationToken) =>
        ActAsync(contract, ContractChangeKind.Renew, "Tacite reconduction.\nThe contract renews itself.", cancellationToken);

    /// <summary>Writes the act that closes the contract.</summary>
    public Task ExpireAsync(EndingContract contract, CancellationToken cancellationToken) =>
        ActAsync(contract, ContractChangeKind.Expire, "Le terme est dépassé.\nThe term is over.", cancellationToken);

    /// <summary>Closes a contract on the day for which its cancellation was written down.</summary>
    public Task CancelAsync(EndingContract contract, CancellationToken cancellationToken)
    {
        var cancelled = new Entity(ContractColumns.Table, contract.Id)
        {
            RowVersion = contract.RowVersion,
            [ContractColumns.State] = new OptionSetValue(1),
            [ContractColumns.Status] = new OptionSetValue((int)ContractStatusCode.Cancelled),
        };
        return crm.ExecuteAsync(
            new UpdateRequest { Target = cancelled, ConcurrencyBehavior = ConcurrencyBehavior.IfRowVersionMatches }, cancellationToken);
    }

    private static EndingContract? From(Entity row, DateTimeOffset now)
    {
        var today = ContractDay.Today(row.GetAttributeValue<string>(ContractColumns.TimeZone), now);
        var lastDay = row.GetAttributeValue<DateTime>(ContractColumns.EndsOn);
        if (lastDay > today)
        {
            return null;
        }

        var status = (ContractStatusCode)row.GetAttributeValue<OptionSetValue>(ContractColumns.Status).Value;
        return new EndingContract(
            row.Id,
            row.GetAttributeValue<string>(ContractColumns.Number) ?? row.Id.ToString("D"),
            row.GetAttributeValue<DateTime?>(ContractColumns.CancelledOn) is not null,
            row.GetAttributeValue<bool?>(ContractColumns.AutoRenew) == true && status == ContractStatusCode.Active,
            lastDay.AddDays(row.GetAttributeValue<int?>(ContractColumns.GraceDays) ?? 0) < today,
            today <= lastDay.AddDays(LongestWaitDays),
            row.RowVersion);
    }

    private Task<Guid> ActAsync(EndingContract contract, ContractChangeKind kind, string reason, CancellationToken cancellationToken) =>
        crm.CreateAsync(
            new Entity(ContractChangeColumns.Table)
            {
                [ContractChangeColumns.Contract] = new EntityReference(ContractColumns.Table, contract.Id),
                [ContractChangeColumns.Kind] = new OptionSetValue((int)kind),
                [ContractChangeColumns.Reason] = reason,
                [ContractChangeColumns.Activate] = kind == ContractChangeKind.Renew,
            },
            cancellationToken);
}
