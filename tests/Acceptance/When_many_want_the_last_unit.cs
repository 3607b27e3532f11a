using System.Text.Json;
using System.Text.Json.Nodes;

namespace Sav.Acceptance.Tests;

/// <summary>Cases that want more of a quota than there is, with cancellations, while the program is killed again and again.</summary>
public sealed class When_many_want_the_last_unit
{
    private const int First = 743120000;
    private const int Covered = First;

    [Fact]
    public async Task Should_give_it_to_one_and_explain_the_others()
    {
        await using var crm = await ServedCrm.StartAsync();
        var (customer, line) = await SubscriptionAsync(crm, cases: 1);

        await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => crm.CreateAsync("incidents", Case(customer))));

        var cases = await CasesAsync(crm, customer);
        Assert.Equal(200, cases.Count);
        Assert.Single(cases, IsCovered);
        var explanations = await crm.ReadAsync("sav_entitlementdecisions?$select=sav_summaryenglish&$filter=contains(sav_summaryenglish,'Its quota is used up: 0 cases left')");
        Assert.Equal(199, explanations.Count);
        Assert.Equal((0m, 1m), await QuotaAsync(crm, line));
    }

    [Fact]
    public async Task Should_add_up_after_every_kill()
    {
        const int Units = 5;
        await using var crm = await ServedCrm.StartAsync();
        var (customer, line) = await SubscriptionAsync(crm, Units);
        for (var round = 0; round < 4; round++)
        {
            var work = Enumerable.Range(0, 40).Select(number => OpenAndPerhapsCancelAsync(crm, customer, cancels: number % 3 != 0)).ToList();
            while (work.Count(task => task.IsCompletedSuccessfully) < 8)
            {
                await Task.WhenAny(work.Where(task => !task.IsCompleted));
            }

            await crm.KillAsync();
            await Task.WhenAll(work.Select(task => task.ContinueWith(_ => { }, TaskScheduler.Default)));
            await crm.RestartAsync();

            var (left, held) = await QuotaAsync(crm, line);
            Assert.InRange(left, 0, Units);
            Assert.Equal(Units, left + held);
            Assert.Equal(held, (await CasesAsync(crm, customer)).Count(row => IsCovered(row) && row.GetProperty("statecode").GetInt32() == 0));
        }
    }

    // A request that the kill cut off may or may not have been committed; the store tells.
    private static async Task OpenAndPerhapsCancelAsync(ServedCrm crm, Guid customer, bool cancels)
    {
        var id = await crm.CreateAsync("incidents", Case(customer));
        if (cancels)
        {
            await crm.UpdateAsync("incidents", id, new JsonObject { ["statecode"] = 2, ["statuscode"] = 6 });
        }
    }

    private static async Task<(Guid Customer, Guid Line)> SubscriptionAsync(ServedCrm crm, int cases)
    {
        var customer = await crm.CreateAsync("accounts", new JsonObject { ["name"] = "Durand", ["sav_customernumber"] = "Q-1", ["sav_timezone"] = "Europe/Paris" });
        var level = (await crm.ReadAsync("sav_servicelevels?$select=sav_servicelevelid&$filter=sav_code eq 'STANDARD'")).Single();
        var contract = await crm.CreateAsync("sav_servicecontracts", new JsonObject
        {
            ["sav_name"] = "Subscription",
            ["sav_number"] = "Q-1",
            ["sav_CustomerId_account@odata.bind"] = $"/accounts({customer})",
            ["sav_ServiceLevelId@odata.bind"] = $"/sav_servicelevels({level.GetProperty("sav_servicelevelid").GetString()})",
            ["sav_startson"] = "2000-01-01",
            ["sav_endson"] = "2099-12-31",
            ["sav_timezone"] = "Europe/Paris",
        });
        var line = await crm.CreateAsync("sav_contractlines", new JsonObject
        {
            ["sav_name"] = "Q-1/1",
            ["sav_number"] = "Q-1/1",
            ["sav_ServiceContractId@odata.bind"] = $"/sav_servicecontracts({contract})",
            ["sav_scope"] = First + 2,
            ["sav_coversdefects"] = true,
            ["sav_coversusagehelp"] = true,
            ["sav_labourpercent"] = 100,
            ["sav_travelpercent"] = 100,
            ["sav_partspercent"] = 100,
            ["sav_assistancepercent"] = 100,
            ["sav_quotaunit"] = First,
            ["sav_quotaquantity"] = cases,
        });
        await crm.UpdateAsync("sav_servicecontracts", contract, new JsonObject { ["statecode"] = 0, ["statuscode"] = First + 1 });
        return (customer, line);
    }

    private static JsonObject Case(Guid customer) => new()
    {
        ["title"] = "How to", ["customerid_account@odata.bind"] = $"/accounts({customer})", ["sav_reason"] = First + 1,
    };

    private static Task<IReadOnlyList<JsonElement>> CasesAsync(ServedCrm crm, Guid customer) =>
        crm.ReadAsync($"incidents?$select=sav_outcome,statecode&$filter=_customerid_value eq {customer}");

    private static bool IsCovered(JsonElement row) => row.GetProperty("sav_outcome").GetInt32() == Covered;

    private static async Task<(decimal Left, decimal Held)> QuotaAsync(ServedCrm crm, Guid line)
    {
        var row = (await crm.ReadAsync($"sav_contractlines?$select=sav_quotaremaining&$filter=sav_contractlineid eq {line}")).Single();
        var held = await crm.ReadAsync($"sav_quotareservations?$select=sav_quantity&$filter=_sav_contractlineid_value eq {line} and sav_state eq {First}");
        return (row.GetProperty("sav_quotaremaining").GetDecimal(), held.Sum(reservation => reservation.GetProperty("sav_quantity").GetDecimal()));
    }
}
