using Microsoft.Data.Sqlite;
using Sav.Platform.Simulators.Documents;
using Sav.Platform.Simulators.Events;
using Sav.Platform.Simulators.Http;
using Sav.Platform.Simulators.Storage;

namespace Sav.Platform.Simulators.Warehouse.Cancellations;

/// <summary>Cancellations: what has not shipped of an order will not. An order is cancelled once.</summary>
internal sealed class PartCancellationBook(WarehouseOptions options) : IDocumentBook<PartCancellationContent, PartCancellation>
{
    private const string Select = """
        SELECT c.sequence, c.idempotency_key, o.case_id, o.part_request_id, o.sequence, o.article, c.cancelled, c.cancelled_on,
            c.content_hash
        FROM part_cancellation c JOIN part_order o ON o.sequence = c.part_order
        """;

    public DocumentNumber Number { get; } = new("CAN");

    public static void CreateTables(Database database) => database.Execute("""
        CREATE TABLE IF NOT EXISTS part_cancellation (
            sequence INTEGER PRIMARY KEY, idempotency_key TEXT NOT NULL UNIQUE, content_hash TEXT NOT NULL,
            part_order INTEGER NOT NULL UNIQUE REFERENCES part_order, cancelled INTEGER NOT NULL, cancelled_on INTEGER NOT NULL) STRICT
        """);

    public string NumberOf(PartCancellation document) => document.Number;

    public Refusal? Judge(Database database, PartCancellationContent content)
    {
        if (OpenOrder.Find(database, content.OrderKey) is not { } order)
        {
            return OrderRules.Missing(content.OrderKey);
        }

        return database.Count("SELECT count(*) FROM part_cancellation WHERE part_order = ?1", order.Sequence) == 0
            ? null
            : Refusal.Unacceptable("order_already_cancelled", $"Order '{order.OrderNumber}' was cancelled under another key.");
    }

    public PartCancellation Add(Database database, DocumentRequest<PartCancellationContent> request)
    {
        var order = OpenOrder.Find(database, request.Content.OrderKey)!;
        var now = options.Time.GetUtcNow();
        var sequence = database.Count(
            """
            INSERT INTO part_cancellation (idempotency_key, content_hash, part_order, cancelled, cancelled_on)
            VALUES (?1, ?2, ?3, ?4, ?5) RETURNING sequence
            """,
            request.Key,
            request.ContentHash,
            order.Sequence,
            order.Missing,
            now.ToUnixTimeMilliseconds());
        database.Execute(
            "UPDATE part_order SET cancelled = ?2, expected_on = NULL WHERE sequence = ?1", order.Sequence, order.Missing);
        return new PartCancellation(
            Number.Format(sequence),
            request.Key,
            order.CaseId,
            order.PartRequestId,
            order.OrderNumber,
            order.Article,
            order.Missing,
            StoredInstant.Truncate(now));
    }

    public IEnumerable<EventDraft> Announce(PartCancellation document, PartCancellationContent content) =>
    [
        new EventDraft(
            "sav.parts.cancelled.v1",
            document.CaseId,
            new CancelledData(
                document.CaseId,
                document.PartRequestId,
                document.Number,
                document.OrderNumber,
                document.Article,
                document.Cancelled,
                document.CancelledOn)),
    ];

    public StoredDocument<PartCancellation>? Find(Database database, string key) => database.Query(
        $"{Select} WHERE c.idempotency_key = ?1",
        row => new StoredDocument<PartCancellation>(Read(row), row.GetString(8)),
        key).FirstOrDefault();

    public IReadOnlyList<PartCancellation> Page(Database database, long after, int limit) =>
        database.Query($"{Select} WHERE c.sequence > ?1 ORDER BY c.sequence LIMIT ?2", Read, after, limit);

    private PartCancellation Read(SqliteDataReader row) => new(
        Number.Format(row.GetInt64(0)),
        row.GetString(1),
        Guid.Parse(row.GetString(2)),
        Guid.Parse(row.GetString(3)),
        OpenOrder.Number.Format(row.GetInt64(4)),
        row.GetString(5),
        row.GetInt32(6),
        StoredInstant.From(row.GetInt64(7)));

    private sealed record CancelledData(
        Guid CaseId, Guid PartRequestId, string DocumentNumber, string OrderNumber, string Article, int Quantity, DateTime CancelledOn);
}
