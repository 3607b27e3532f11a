using System.Globalization;
using Microsoft.Data.Sqlite;
using Sav.Platform.Simulators.Documents;
using Sav.Platform.Simulators.Events;
using Sav.Platform.Simulators.Http;
using Sav.Platform.Simulators.Storage;

namespace Sav.Platform.Simulators.Warehouse;

/// <summary>Part orders: what is in stock is taken and shipped, the rest is back-ordered.</summary>
internal sealed class PartOrderBook(WarehouseOptions options) : IDocumentBook<PartOrderContent, PartOrder>
{
    private const string Columns = """
        sequence, idempotency_key, case_id, part_request_id, article, quantity, shipped, cancelled, expected_on, content_hash
        """;

    private readonly StockRival _rival = new(options.Faults);

    public DocumentNumber Number => OpenOrder.Number;

    public static void CreateTables(Database database)
    {
        database.Execute("""
            CREATE TABLE IF NOT EXISTS part_order (
                sequence INTEGER PRIMARY KEY, idempotency_key TEXT NOT NULL, content_hash TEXT NOT NULL, case_id TEXT NOT NULL,
                case_number TEXT NOT NULL, part_request_id TEXT NOT NULL, customer TEXT NOT NULL, article TEXT NOT NULL,
                quantity INTEGER NOT NULL, shipped INTEGER NOT NULL, cancelled INTEGER NOT NULL DEFAULT 0, expected_on TEXT,
                announcements INTEGER NOT NULL, ordered_on INTEGER NOT NULL) STRICT;
            CREATE INDEX IF NOT EXISTS part_order_key ON part_order (idempotency_key)
            """);
        database.Execute("""
            CREATE INDEX IF NOT EXISTS part_order_open ON part_order (article, sequence) WHERE shipped + cancelled < quantity
            """);
        Picking.CreateTables(database);
    }

    public string NumberOf(PartOrder document) => document.Number;

    public Refusal? Judge(Database database, PartOrderContent content) => content.Quantity < 1
        ? Refusal.Malformed($"quantity is {content.Quantity}; it must be 1 or more.")
        : StockRoom.JudgeKept(database, content.Article);

    public PartOrder Add(Database database, DocumentRequest<PartOrderContent> request)
    {
        var content = request.Content;
        var before = StockRoom.LevelOf(database, content.Article).Available;
        var picks = _rival.Leave(
            database, content, Picking.Pick(StockRoom.Find(database, content.Article), content.Quantity));
        var shipped = picks.Sum(pick => pick.Quantity);
        DateOnly? expectedOn = shipped < content.Quantity ? LeadTime.ExpectedOn(options, content.Article, announcement: 1) : null;
        var sequence = Insert(database, request, shipped, expectedOn);
        Picking.Ship(database, sequence, content.Article, picks);
        return new PartOrder(
            Number.Format(sequence),
            request.Key,
            content.CaseId,
            content.PartRequestId,
            content.Article,
            content.Quantity,
            shipped,
            content.Quantity - shipped,
            expectedOn)
        {
            StockEvents = [.. StockRoom.LevelOf(database, content.Article).FellFrom(before, Now)],
        };
    }

    public IEnumerable<EventDraft> Announce(PartOrder document, PartOrderContent content) =>
    [
        .. PartOrderEvents.Of(document, Carrier.Delivers(options, content), Now),
        .. document.StockEvents,
    ];

    public StoredDocument<PartOrder>? Find(Database database, string key) => database.Query(
        $"SELECT {Columns} FROM part_order WHERE idempotency_key = ?1",
        row => new StoredDocument<PartOrder>(Read(row), row.GetString(9)),
        key).FirstOrDefault();

    public IReadOnlyList<PartOrder> Page(Database database, long after, int limit) =>
        database.Query($"SELECT {Columns} FROM part_order WHERE sequence > ?1 ORDER BY sequence LIMIT {limit}", Read, after);

    private DateTime Now => StoredInstant.Truncate(options.Time.GetUtcNow());

    private long Insert(Database database, DocumentRequest<PartOrderContent> request, int shipped, DateOnly? expectedOn) => database.Count(
        """
        INSERT INTO part_order (idempotency_key, content_hash, case_id, case_number, part_request_id, customer, article,
            quantity, shipped, expected_on, announcements, ordered_on)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12) RETURNING sequence
        """,
        request.Key,
        request.ContentHash,
        request.Content.CaseId.ToString("D"),
        request.Content.CaseNumber,
        request.Content.PartRequestId.ToString("D"),
        request.Content.CustomerNumber,
        request.Content.Article,
        request.Content.Quantity,
        shipped,
        expectedOn?.ToString("O", CultureInfo.InvariantCulture),
        expectedOn is null ? 0 : 1,
        options.Time.GetUtcNow().ToUnixTimeMilliseconds());

    private PartOrder Read(SqliteDataReader row)
    {
        var open = row.GetInt32(5) - row.GetInt32(6) - row.GetInt32(7);
        return new PartOrder(
            Number.Format(row.GetInt64(0)),
            row.GetString(1),
            Guid.Parse(row.GetString(2)),
            Guid.Parse(row.GetString(3)),
            row.GetString(4),
            row.GetInt32(5),
            row.GetInt32(6),
            open,
            open == 0 || row.IsDBNull(8) ? null : DateOnly.Parse(row.GetString(8), CultureInfo.InvariantCulture));
    }
}
