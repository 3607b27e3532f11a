using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using Sav.Hub.OneMachine;

namespace Sav.Chaos.Town;

/// <summary>What the ERP does every day without the hub asking for it: it sells, stops a customer's credit and releases it.</summary>
internal sealed class ErpDesk(HubHost host, TimeProvider time)
{
    /// <summary>Sells the unit and the contract of a day, once however often it is asked.</summary>
    public async Task WorkAsync(int day, CancellationToken cancellation)
    {
        using var erp = new HttpClient { BaseAddress = host.Erp.BaseAddress };
        await PostAsync(erp, $"customers/{KillTown.OnCreditHold}/block", new { }, cancellation);
        await SellAsync(erp, day, cancellation);
        await PostAsync(erp, $"customers/{KillTown.OnCreditHold}/release", new { }, cancellation);
    }

    private async Task SellAsync(HttpClient erp, int day, CancellationToken cancellation)
    {
        // This ERP does not look at keys by itself.
        var key = FormattableString.Invariant($"sale/{day}");
        var sold = await erp.GetFromJsonAsync<JsonElement>($"sales?key={key}", cancellation);
        if (sold.GetProperty("items").GetArrayLength() == 0)
        {
            erp.DefaultRequestHeaders.Add("Idempotency-Key", key);
            await PostAsync(erp, "sales", Sale(day), cancellation);
            erp.DefaultRequestHeaders.Clear();
        }
    }

    private static async Task PostAsync(HttpClient erp, string path, object body, CancellationToken cancellation)
    {
        using var answer = await erp.PostAsJsonAsync(path, body, cancellation);
        answer.EnsureSuccessStatusCode();
    }

    private object Sale(int day)
    {
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        var number = day.ToString("000", CultureInfo.InvariantCulture);
        return new
        {
            customerNumber = KillTown.Subscriber,
            units = new[]
            {
                new { serialNumber = $"SOLD-{number}", article = KillTown.WithPump, deliveredOn = today, warrantyMonths = 24 },
            },
            contract = new
            {
                contractNumber = $"SOLD-{number}",
                serviceLevelCode = "STANDARD",
                startsOn = today.AddDays(1),
                endsOn = today.AddYears(1),
                price = 1200,
                currency = "EUR",
                billingInterval = "quarterly",
                lines = new[]
                {
                    new { scope = "customer", labourPercent = 100, travelPercent = 100, partsPercent = 50, assistancePercent = 100 },
                },
            },
        };
    }
}
