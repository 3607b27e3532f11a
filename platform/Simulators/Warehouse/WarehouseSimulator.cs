using Microsoft.AspNetCore.Routing;
using Sav.Platform.Simulators.Documents;
using Sav.Platform.Simulators.Events;
using Sav.Platform.Simulators.Storage;
using Sav.Platform.Simulators.Warehouse.Cancellations;
using Sav.Platform.Simulators.Warehouse.Receipts;
using Sav.Platform.Simulators.Warehouse.Replenishments;
using Sav.Platform.Simulators.Warehouse.Returns;

namespace Sav.Platform.Simulators.Warehouse;

/// <summary>
/// A warehouse as docs/erp-api.md describes it: stock, part orders and what becomes of them. Events come from <c>urn:sav:warehouse</c>.
/// </summary>
public sealed class WarehouseSimulator : Simulator
{
    private WarehouseSimulator(Store store, EventOutbox outbox, WarehouseOptions options)
        : base(store, outbox, options)
    {
    }

    /// <summary>Opens the store, listens, and goes on with the events that an earlier run left undelivered.</summary>
    /// <exception cref="Microsoft.Data.Sqlite.SqliteException">The file is no store or cannot be opened.</exception>
    /// <exception cref="IOException">The port is taken.</exception>
    public static async Task<WarehouseSimulator> StartAsync(WarehouseOptions options, CancellationToken cancellationToken = default)
    {
        var store = Store.Open(options.StoreFile);
        var outbox = new EventOutbox("urn:sav:warehouse", options.Time);
        var warehouse = new WarehouseSimulator(store, outbox, options);
        await store.RunAsync(CreateTables);
        await warehouse.ListenAsync(options.Url, routes => warehouse.Map(routes, outbox, options), cancellationToken);
        return warehouse;
    }

    /// <summary>Counts and sums of what is stored.</summary>
    public Task<WarehouseTotals> TotalsAsync() => Store.RunAsync(database => new WarehouseTotals(
        Count(database, "SELECT count(DISTINCT article) FROM stock"),
        Count(database, "SELECT count(DISTINCT location) FROM stock"),
        Count(database, "SELECT total(quantity) FROM stock"),
        Count(database, "SELECT count(*) FROM part_order"),
        Count(database, "SELECT total(shipped) FROM part_order"),
        Count(database, "SELECT total(quantity - shipped - cancelled) FROM part_order")));

    private static int Count(Database database, string sql) => Convert.ToInt32(database.Scalar(sql));

    private static bool CreateTables(Database database)
    {
        EventOutbox.CreateTables(database);
        StockRoom.CreateTables(database);
        PartOrderBook.CreateTables(database);
        PartCancellationBook.CreateTables(database);
        PartReturnBook.CreateTables(database);
        ReplenishmentBook.CreateTables(database);
        StockReceiptBook.CreateTables(database);
        return true;
    }

    private void Map(IEndpointRouteBuilder routes, EventOutbox outbox, WarehouseOptions options)
    {
        new StockRoom(Store).Map(routes);
        new DocumentEndpoints<PartOrderContent, PartOrder>(new PartOrderBook(options), Store, outbox, Sender, options)
            .Map(routes, "/part-orders");
        new DocumentEndpoints<PartCancellationContent, PartCancellation>(new PartCancellationBook(options), Store, outbox, Sender, options)
            .Map(routes, "/part-cancellations");
        new DocumentEndpoints<PartReturnContent, PartReturn>(new PartReturnBook(options), Store, outbox, Sender, options)
            .Map(routes, "/part-returns");
        new DocumentEndpoints<ReplenishmentContent, Replenishment>(new ReplenishmentBook(options), Store, outbox, Sender, options)
            .Map(routes, "/replenishments");
        new DocumentEndpoints<StockReceiptContent, StockReceipt>(new StockReceiptBook(options), Store, outbox, Sender, options)
            .Map(routes, "/stock-receipts");
    }
}
