using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using Sav.Hub.Import;
using Sav.Hub.OneMachine;

namespace Sav.Hub.Running;

/// <summary>Makes the partners of a host refuse, and repairs it, as their own staff do: over their HTTP interfaces.</summary>
internal sealed class PartnerTroubles(HubHost host, ImportedOrganisation organisation, Troubles troubles, TimeProvider time)
{
    /// <summary>Blocks customers, takes articles away, closes the month.</summary>
    public async Task CauseAsync(CancellationToken cancellation)
    {
        using var erp = new HttpClient { BaseAddress = host.Erp.BaseAddress };
        using var warehouse = new HttpClient { BaseAddress = host.Warehouse.BaseAddress };
        var blocked = troubles.Blocked.Select(customer => customer with { BlockedInErp = true }).ToList();
        await new ErpLoader(erp).LoadAsync(organisation with { Customers = blocked, Articles = [] }, null, cancellation);
        foreach (var article in troubles.Withheld)
        {
            var number = Uri.EscapeDataString(article.Number);
            (await erp.DeleteAsync($"prices/{number}", cancellation)).EnsureSuccessStatusCode();
            (await warehouse.DeleteAsync($"stock/{number}", cancellation)).EnsureSuccessStatusCode();
        }

        if (troubles.FirstClosed is not null)
        {
            await PutMonthsAsync(
                erp,
                month => new { month, closed = true, firstCustomer = troubles.FirstClosed, lastCustomer = troubles.LastClosed },
                cancellation);
        }
    }

    /// <summary>Lifts the blocks, creates the articles, opens the month. Repeating it changes nothing.</summary>
    public async Task RepairAsync(CancellationToken cancellation)
    {
        using var erp = new HttpClient { BaseAddress = host.Erp.BaseAddress };
        using var warehouse = new HttpClient { BaseAddress = host.Warehouse.BaseAddress };
        var repaired = organisation with { Customers = troubles.Blocked, Articles = troubles.Withheld };
        await new ErpLoader(erp).LoadAsync(repaired, null, cancellation);
        foreach (var article in troubles.Withheld)
        {
            await CreateStockAsync(warehouse, article.Number, cancellation);
        }

        await PutMonthsAsync(erp, month => new { month, closed = false }, cancellation);
    }

    // What is there already has been shipped from since.
    private async Task CreateStockAsync(HttpClient warehouse, string article, CancellationToken cancellation)
    {
        using var known = await warehouse.GetAsync($"stock/{Uri.EscapeDataString(article)}", cancellation);
        if (known.StatusCode == HttpStatusCode.NotFound)
        {
            var stock = organisation.Stock.Where(entry => entry.Article == article).ToList();
            await new WarehouseLoader(warehouse).LoadAsync(organisation with { Stock = stock }, null, cancellation);
        }
    }

    // A run may begin before midnight of a month's last day and end after it.
    private async Task PutMonthsAsync<T>(HttpClient erp, Func<string, T> row, CancellationToken cancellation)
    {
        var today = time.GetUtcNow();
        T[] months = [row(Month(today)), row(Month(today.AddDays(1)))];
        (await erp.PutAsJsonAsync("accounting-periods", months, cancellation)).EnsureSuccessStatusCode();
    }

    private static string Month(DateTimeOffset day) => day.ToString("yyyy-MM", CultureInfo.InvariantCulture);
}
