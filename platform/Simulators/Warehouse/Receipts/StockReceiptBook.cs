using Microsoft.Data.Sqlite;
using Sav.Platform.Simulators.Documents;
using Sav.Platform.Simulators.Events;
using Sav.Platform.Simulators.Http;
using Sav.Platform.Simulators.Storage;

namespace Sav.Platform.Simulators.Warehouse.Receipts;

/// <summary>Goods that arrive. They go to the shelf, and from there to the orders that wait for them.</summary>
internal sealed class StockReceiptBook(WarehouseOptions options) : IDocumentBook<StockReceiptContent, StockReceipt>
{
    private const string Columns = "sequence, idempotency_key, article, location, quantity, shipped, content_hash";

    public DocumentNumber Number { get; } = new("RCV");

    public static void CreateTables(Database database) => database.Execute("""
        CREATE TABLE IF NOT EXISTS stock_receipt (
            sequence INTEGER PRIMARY KEY, idempotency_key TEXT NOT NULL UNIQUE, content_hash TEXT NOT NULL, article TEXT NOT NULL,
            location TEXT NOT NULL, quantity INTEGER NOT NULL, shipped INTEGER NOT NULL, received_on INTEGER NOT NULL) STRICT
        """);

    public string NumberOf(StockReceipt document) => document.Number;

    public Refusal? Judge(Database database, StockReceiptContent content) =>
        content.Quantity < 1 || string.IsNullOrWhiteSpace(content.Article) || string.IsNullOrWhiteSpace(content.Location)
            ? Refusal.Malformed($"{content.Quantity} of '{content.Article}' at '{content.Location}'; give all three, 1 piece or more.")
            : null;

    public StockReceipt Add(Database database, DocumentRequest<StockReceiptContent> request)
    {
        var content = request.Content;
        StockRoom.Add(database, content.Article, new LocationStock(content.Location, content.Quantity));
        var before = StockRoom.LevelOf(database, content.Article).Available;
        var events = new WaitingOrders(options).Serve(database, content.Article);
        var shipped = before - StockRoom.LevelOf(database, content.Article).Available;
        var sequence = database.Count(
            """
            INSERT INTO stock_receipt (idempotency_key, content_hash, article, location, quantity, shipped, received_on)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7) RETURNING sequence
            """,
            request.Key,
            request.ContentHash,
            content.Article,
            content.Location,
            content.Quantity,
            shipped,
            options.Time.GetUtcNow().ToUnixTimeMilliseconds());
        return new StockReceipt(Number.Format(sequence), request.Key, content.Article, content.Location, content.Quantity, shipped)
        {
            OrderEvents = events,
        };
    }

    public IEnumerable<EventDraft> Announce(StockReceipt document, StockReceiptContent content) => document.OrderEvents;

    public StoredDocument<StockReceipt>? Find(Database database, string key) => database.Query(
        $"SELECT {Columns} FROM stock_receipt WHERE idempotency_key = ?1",
        row => new StoredDocument<StockReceipt>(Read(row), row.GetString(6)),
        key).FirstOrDefault();

    public IReadOnlyList<StockReceipt> Page(Database database, long after, int limit) =>
        database.Query($"SELECT {Columns} FROM stock_receipt WHERE sequence > ?1 ORDER BY sequence LIMIT ?2", Read, after, limit);

    private StockReceipt Read(SqliteDataReader row) => new(
        Number.Format(row.GetInt64(0)), row.GetString(1), row.GetString(2), row.GetString(3), row.GetInt32(4), row.GetInt32(5));
}
