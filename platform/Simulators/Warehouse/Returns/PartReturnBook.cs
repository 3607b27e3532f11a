using Microsoft.Data.Sqlite;
using Sav.Platform.Simulators.Documents;
using Sav.Platform.Simulators.Events;
using Sav.Platform.Simulators.Http;
using Sav.Platform.Simulators.Storage;

namespace Sav.Platform.Simulators.Warehouse.Returns;

/// <summary>Parts that come back. The parcel arrives as soon as it was announced; nothing of it goes back on the shelf.</summary>
internal sealed class PartReturnBook(WarehouseOptions options) : IDocumentBook<PartReturnContent, PartReturn>
{
    private const string Select = """
        SELECT r.sequence, r.idempotency_key, o.case_id, o.part_request_id, o.article, r.quantity, r.reason, r.condition, r.received_on,
            r.content_hash
        FROM part_return r JOIN part_order o ON o.sequence = r.part_order
        """;

    public DocumentNumber Number { get; } = new("RET");

    public static void CreateTables(Database database) => database.Execute("""
        CREATE TABLE IF NOT EXISTS part_return (
            sequence INTEGER PRIMARY KEY, idempotency_key TEXT NOT NULL UNIQUE, content_hash TEXT NOT NULL,
            part_order INTEGER NOT NULL REFERENCES part_order, quantity INTEGER NOT NULL, reason TEXT NOT NULL, condition TEXT NOT NULL,
            received_on INTEGER NOT NULL) STRICT
        """);

    public string NumberOf(PartReturn document) => document.Number;

    public Refusal? Judge(Database database, PartReturnContent content) => content switch
    {
        { Quantity: < 1 } => Refusal.Malformed($"quantity is {content.Quantity}; it must be 1 or more."),
        { Reason: not ("defective" or "unused") } => Refusal.Malformed($"reason is '{content.Reason}'; 'defective' or 'unused' is expected."),
        _ when OpenOrder.Find(database, content.OrderKey) is { } order => Judge(database, content, order),
        _ => OrderRules.Missing(content.OrderKey),
    };

    public PartReturn Add(Database database, DocumentRequest<PartReturnContent> request)
    {
        var content = request.Content;
        var order = OpenOrder.Find(database, content.OrderKey)!;
        var now = options.Time.GetUtcNow();
        var condition = Inspection.ConditionOf(options, content, order.Customer);
        var sequence = database.Count(
            """
            INSERT INTO part_return (idempotency_key, content_hash, part_order, quantity, reason, condition, received_on)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7) RETURNING sequence
            """,
            request.Key,
            request.ContentHash,
            order.Sequence,
            content.Quantity,
            content.Reason,
            condition,
            now.ToUnixTimeMilliseconds());
        return new PartReturn(
            Number.Format(sequence),
            request.Key,
            order.CaseId,
            order.PartRequestId,
            order.Article,
            content.Quantity,
            content.Reason,
            condition,
            StoredInstant.Truncate(now));
    }

    public IEnumerable<EventDraft> Announce(PartReturn document, PartReturnContent content) =>
    [
        new EventDraft(
            "sav.parts.returned.v1",
            document.CaseId,
            new ReturnedData(
                document.CaseId,
                document.PartRequestId,
                document.Number,
                document.Article,
                document.Quantity,
                document.Condition,
                document.ReceivedOn)),
    ];

    public StoredDocument<PartReturn>? Find(Database database, string key) => database.Query(
        $"{Select} WHERE r.idempotency_key = ?1",
        row => new StoredDocument<PartReturn>(Read(row), row.GetString(9)),
        key).FirstOrDefault();

    public IReadOnlyList<PartReturn> Page(Database database, long after, int limit) =>
        database.Query($"{Select} WHERE r.sequence > ?1 ORDER BY r.sequence LIMIT ?2", Read, after, limit);

    // Old parts may come before the new ones have left; unused ones cannot.
    private static Refusal? Judge(Database database, PartReturnContent content, OpenOrder order)
    {
        var most = content.Reason == "unused" ? order.Shipped : order.Quantity;
        var before = database.Count(
            "SELECT coalesce(sum(quantity), 0) FROM part_return WHERE part_order = ?1 AND reason = ?2", order.Sequence, content.Reason);
        return before + content.Quantity > most
            ? Refusal.Unacceptable(
                "return_exceeds_order",
                $"{content.Quantity} pieces of order '{order.OrderNumber}' are to come back after {before}; {most} is the most.")
            : null;
    }

    private PartReturn Read(SqliteDataReader row) => new(
        Number.Format(row.GetInt64(0)),
        row.GetString(1),
        Guid.Parse(row.GetString(2)),
        Guid.Parse(row.GetString(3)),
        row.GetString(4),
        row.GetInt32(5),
        row.GetString(6),
        row.GetString(7),
        StoredInstant.From(row.GetInt64(8)));

    private sealed record ReturnedData(
        Guid CaseId, Guid PartRequestId, string DocumentNumber, string Article, int Quantity, string Condition, DateTime ReceivedOn);
}
