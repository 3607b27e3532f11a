using System.Diagnostics;
using Microsoft.PowerPlatform.Dataverse.Client;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace Sav.Benchmarks.Crm.Rows;

/// <summary>Makes a store with the units in it, by CreateMultiple, a thousand at a time.</summary>
internal static class UnitFill
{
    private const int Batch = 1_000;

    public static async Task FillAsync(string store, Units units)
    {
        var watch = Stopwatch.StartNew();
        await using var organisation = await EmbeddedRows.OpenAsync(store, withPlugins: false);
        var service = organisation.Service;
        await service.CreateAsync(new Entity("product", Units.Product.Id) { ["name"] = "Pump", ["productnumber"] = "PUMP-2", ["sav_productfamily"] = "Pumps" });
        await CreateAsync(service, "account", units.Customers, number => new Entity("account", Units.Customer(number).Id)
        {
            ["name"] = "Durand " + Units.CustomerNumber(number), ["sav_customernumber"] = Units.CustomerNumber(number),
        });
        await CreateAsync(service, Units.Table, units.Count, number =>
        {
            var row = units.Row(number);
            row.Id = Units.Id(number);
            return row;
        });
        var rows = units.Count + units.Customers;
        Console.WriteLine($"filled {units.Count:N0} units and {units.Customers:N0} accounts in {watch.Elapsed.TotalSeconds:N0} s, {rows / watch.Elapsed.TotalSeconds:N0} rows a second");
    }

    // The next batch is made while the last is written.
    private static async Task CreateAsync(IOrganizationServiceAsync2 service, string table, int count, Func<int, Entity> row)
    {
        var written = Task.CompletedTask;
        foreach (var numbers in Enumerable.Range(0, count).Chunk(Batch))
        {
            var targets = new EntityCollection([.. numbers.Select(row)]) { EntityName = table };
            await written;
            written = service.ExecuteAsync(new CreateMultipleRequest { Targets = targets });
        }

        await written;
    }
}
