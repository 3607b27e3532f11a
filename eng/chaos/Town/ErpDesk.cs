using System.Globalization;
using System.Net.Http.Json;
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
        await PostAsync(erp, "sales", Sale(day), cancellation, key: FormattableString.Invariant($"sale/{day}"));
        await PostAsync(erp, $"customers/{KillTown.OnCreditHold}/release", new { }, cancellation);
    }

    private static async Task PostAsync(HttpClient erp, string path, object body, CancellationToken cancellation, string? key = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(body) };
        if (key is not null)
        {
            request.Headers.Add("Idempotency-Key", key);
        }

        using var answer = await erp.SendAsync(request, cancellation);
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
