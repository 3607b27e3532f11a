using System.Security.Cryptography;
using System.Text;
using Microsoft.PowerPlatform.Dataverse.Client;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;
using Sav.Functions.Contracts;
using Sav.Hub.OneMachine;
using Sav.Hub.Staff;

namespace Sav.Chaos.Town;

/// <summary>
/// Every day a contract is sold whose first three months are due, billed, and cancelled, so that the rest of the third month is credited.
/// Its rows have ids that follow from the day: after an interruption the desk finds what it has done.
/// </summary>
internal sealed class ContractDesk(HubHost host, IOrganizationServiceAsync2 crm, OrganisationIndex index, TimeProvider time)
{
    private const int First = 743120000;

    /// <summary>Months of each contract that are due when it is sold.</summary>
    public const int DueMonths = 3;

    /// <summary>The contract of a day.</summary>
    public static Guid ContractOf(int day) => IdOf("contract", day);

    /// <summary>Does what is left to do of so many days.</summary>
    public async Task WorkAsync(int days, CancellationToken cancellation)
    {
        for (var day = 1; day <= days; day++)
        {
            if (!await ExistsAsync("sav_servicecontract", ContractOf(day), cancellation))
            {
                await crm.ExecuteAsync(Sell(day), cancellation);
            }
        }

        await host.Functions.RunTimerAsync(nameof(BillDueInstalments), cancellation);
        for (var day = 1; day <= days; day++)
        {
            if (!await ExistsAsync("sav_contractchange", IdOf("cancellation", day), cancellation))
            {
                await crm.CreateAsync(Cancellation(day), cancellation);
            }
        }
    }

    private static Guid IdOf(string what, int day) =>
        new(SHA256.HashData(Encoding.UTF8.GetBytes(FormattableString.Invariant($"{what} of day {day}"))).AsSpan(0, 16));

    private async Task<bool> ExistsAsync(string table, Guid id, CancellationToken cancellation)
    {
        var query = new QueryExpression(table) { ColumnSet = new ColumnSet(false), TopCount = 1 };
        query.Criteria.AddCondition(table + "id", ConditionOperator.Equal, id);
        return (await crm.RetrieveMultipleAsync(query, cancellation)).Entities.Count > 0;
    }

    /// <summary>Contract, line and activation in one transaction: there is either nothing or a contract in force.</summary>
    private ExecuteTransactionRequest Sell(int day)
    {
        var today = time.GetUtcNow().UtcDateTime.Date;
        var firstDay = today.AddMonths(1 - DueMonths).AddDays(-10);
        var number = FormattableString.Invariant($"D-{day:000}");
        var contract = new Entity("sav_servicecontract", ContractOf(day))
        {
            ["sav_name"] = number,
            ["sav_number"] = number,
            ["sav_customerid"] = index.Customer(KillTown.Subscriber),
            ["sav_startson"] = firstDay,
            ["sav_endson"] = firstDay.AddMonths(12).AddDays(-1),
            ["sav_timezone"] = "Europe/Paris",
            ["sav_price"] = new Money(1200m),
            ["sav_billinginterval"] = new OptionSetValue(First),
        };
        var line = new Entity("sav_contractline")
        {
            ["sav_name"] = $"{number}/1",
            ["sav_number"] = $"{number}/1",
            ["sav_servicecontractid"] = contract.ToEntityReference(),
            ["sav_scope"] = new OptionSetValue(First + 2),
            ["sav_coversdefects"] = true,
            ["sav_labourpercent"] = 100m,
        };
        var activation = new Entity(contract.LogicalName, contract.Id) { ["statuscode"] = new OptionSetValue(First + 1) };
        return new ExecuteTransactionRequest
        {
            Requests =
            [
                new CreateRequest { Target = contract }, new CreateRequest { Target = line }, new UpdateRequest { Target = activation },
            ],
        };
    }

    private Entity Cancellation(int day) => new("sav_contractchange", IdOf("cancellation", day))
    {
        ["sav_servicecontractid"] = new EntityReference("sav_servicecontract", ContractOf(day)),
        ["sav_kind"] = new OptionSetValue(First + 4),
        ["sav_effectiveon"] = time.GetUtcNow().UtcDateTime.Date,
        ["sav_reason"] = "Déménagement",
    };
}
