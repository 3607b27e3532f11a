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
        sequence, idempotency_key, case_id, part_request_id, article, quantity, shipped, expected_on, content_hash
        """;

    private readonly StockRival _rival = new(options.Faults);

    public DocumentNumber Number { get; } = new("ORD");

    public static void CreateTables(Database database)
    {
        database.Execute("""
            CREATE TABLE IF NOT EXISTS part_order (
                sequence INTEGER PRIMARY KEY, idempotency_key TEXT NOT NULL, content_hash TEXT NOT NULL, case_id TEXT NOT NULL,
                case_number TEXT NOT NULL, part_request_id TEXT NOT NULL, customer TEXT NOT NULL, article TEXT NOT NULL,
                quantity INTEGER NOT NULL, shipped INTEGER NOT NULL, expected_on TEXT, ordered_on INTEGER NOT NULL) STRICT;
            CREATE INDEX IF NOT EXISTS part_order_key ON part_order (idempotency_key)
            """);
        database.Execute("""
            CREATE TABLE IF NOT EXISTS shipment (
                part_order INTEGER NOT NULL REFERENCES part_order, location TEXT NOT NULL, quantity INTEGER NOT NULL,
                PRIMARY KEY (part_order, location)) STRICT, WITHOUT ROWID
            """);
    }

    public string NumberOf(PartOrder document) => document.Number;

    public Refusal? Judge(Database database, PartOrderContent content)
    {
        if (content.Quantity < 1)
        {
            return Refusal.Malformed($"quantity is {content.Quantity}; it must be 1 or more.");
        }

        return StockRoom.Find(database, content.Article).Count > 0
            ? null
            : Refusal.Unacceptable("article_unknown", $"The warehouse does not keep article '{content.Article}'.");
    }

    public PartOrder Add(Database database, DocumentRequest<PartOrderContent> request)
    {
        var content = request.Content;
        var picks = _rival.Leave(database, content, Pick(StockRoom.Find(database, content.Article), content.Quantity));
        var shipped = picks.Sum(pick => pick.Quantity);
        DateOnly? expectedOn = shipped < content.Quantity ? ExpectedOn(content.Article) : null;
        var sequence = database.Count(
            """
            INSERT INTO part_order (idempotency_key, content_hash, case_id, case_number, part_request_id, customer, article,
                quantity, shipped, expected_on, ordered_on)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11) RETURNING sequence
            """,
            request.Key,
            request.ContentHash,
            content.CaseId.ToString("D"),
            content.CaseNumber,
            content.PartRequestId.ToString("D"),
            content.CustomerNumber,
            content.Article,
            content.Quantity,
            shipped,
            expectedOn?.ToString("O", CultureInfo.InvariantCulture),
            options.Time.GetUtcNow().ToUnixTimeMilliseconds());
        Ship(database, sequence, content.Article, picks);
        return new PartOrder(
            Number.Format(sequence),
            request.Key,
            content.CaseId,
            content.PartRequestId,
            content.Article,
            content.Quantity,
            shipped,
            content.Quantity - shipped,
            expectedOn);
    }

    public IEnumerable<EventDraft> Announce(PartOrder document, PartOrderContent content) =>
        PartOrderEvents.Of(document, StoredInstant.Truncate(options.Time.GetUtcNow()));

    public StoredDocument<PartOrder>? Find(Database database, string key) => database.Query(
        $"SELECT {Columns} FROM part_order WHERE idempotency_key = ?1",
        row => new StoredDocument<PartOrder>(Read(row), row.GetString(8)),
        key).FirstOrDefault();

    public IReadOnlyList<PartOrder> Page(Database database, long after, int limit) =>
        database.Query($"SELECT {Columns} FROM part_order WHERE sequence > ?1 ORDER BY sequence LIMIT {limit}", Read, after);

    private static List<LocationStock> Pick(List<LocationStock> stock, int wanted)
    {
        var picks = new List<LocationStock>();
        foreach (var location in stock)
        {
            var quantity = Math.Min(location.Quantity, wanted);
            if (quantity > 0)
            {
                picks.Add(location with { Quantity = quantity });
                wanted -= quantity;
            }
        }

        return picks;
    }

    private static void Ship(Database database, long order, string article, List<LocationStock> picks)
    {
        foreach (var pick in picks)
        {
            StockRoom.Take(database, article, pick);
            database.Execute(
                "INSERT INTO shipment (part_order, location, quantity) VALUES (?1, ?2, ?3)", order, pick.Location, pick.Quantity);
        }
    }

    private DateOnly ExpectedOn(string article)
    {
        var spread = options.LongestLeadDays - options.ShortestLeadDays + 1;
        var days = options.ShortestLeadDays + SeededRule.Draw(options.Seed, spread, article);
        return DateOnly.FromDateTime(options.Time.GetUtcNow().UtcDateTime).AddDays(days);
    }

    private PartOrder Read(SqliteDataReader row) => new(
        Number.Format(row.GetInt64(0)),
        row.GetString(1),
        Guid.Parse(row.GetString(2)),
        Guid.Parse(row.GetString(3)),
        row.GetString(4),
        row.GetInt32(5),
        row.GetInt32(6),
        row.GetInt32(5) - row.GetInt32(6),
        row.IsDBNull(7) ? null : DateOnly.Parse(row.GetString(7), CultureInfo.InvariantCulture));
}
