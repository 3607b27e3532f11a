using Microsoft.Data.Sqlite;
using Sav.Platform.Simulators.Documents;
using Sav.Platform.Simulators.Events;
using Sav.Platform.Simulators.Http;
using Sav.Platform.Simulators.Storage;

namespace Sav.Platform.Simulators.Warehouse.Replenishments;

/// <summary>What the warehouse orders for its shelves. The answer says all there is to say; the goods come as a stock receipt.</summary>
internal sealed class ReplenishmentBook(WarehouseOptions options) : IDocumentBook<ReplenishmentContent, Replenishment>
{
    private const string Columns = "sequence, idempotency_key, proposal_id, article, quantity, ordered_on, content_hash";

    public DocumentNumber Number { get; } = new("REP");

    public static void CreateTables(Database database) => database.Execute("""
        CREATE TABLE IF NOT EXISTS replenishment (
            sequence INTEGER PRIMARY KEY, idempotency_key TEXT NOT NULL UNIQUE, content_hash TEXT NOT NULL, proposal_id TEXT NOT NULL,
            article TEXT NOT NULL, quantity INTEGER NOT NULL, ordered_on INTEGER NOT NULL) STRICT
        """);

    public string NumberOf(Replenishment document) => document.Number;

    public Refusal? Judge(Database database, ReplenishmentContent content) => content.Quantity < 1
        ? Refusal.Malformed($"quantity is {content.Quantity}; it must be 1 or more.")
        : StockRoom.JudgeKept(database, content.Article);

    public Replenishment Add(Database database, DocumentRequest<ReplenishmentContent> request)
    {
        var content = request.Content;
        var now = options.Time.GetUtcNow();
        var sequence = database.Count(
            """
            INSERT INTO replenishment (idempotency_key, content_hash, proposal_id, article, quantity, ordered_on)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6) RETURNING sequence
            """,
            request.Key,
            request.ContentHash,
            content.ProposalId.ToString("D"),
            content.Article,
            content.Quantity,
            now.ToUnixTimeMilliseconds());
        return new Replenishment(
            Number.Format(sequence), request.Key, content.ProposalId, content.Article, content.Quantity, StoredInstant.Truncate(now));
    }

    public IEnumerable<EventDraft> Announce(Replenishment document, ReplenishmentContent content) => [];

    public StoredDocument<Replenishment>? Find(Database database, string key) => database.Query(
        $"SELECT {Columns} FROM replenishment WHERE idempotency_key = ?1",
        row => new StoredDocument<Replenishment>(Read(row), row.GetString(6)),
        key).FirstOrDefault();

    public IReadOnlyList<Replenishment> Page(Database database, long after, int limit) =>
        database.Query($"SELECT {Columns} FROM replenishment WHERE sequence > ?1 ORDER BY sequence LIMIT ?2", Read, after, limit);

    private Replenishment Read(SqliteDataReader row) => new(
        Number.Format(row.GetInt64(0)),
        row.GetString(1),
        Guid.Parse(row.GetString(2)),
        row.GetString(3),
        row.GetInt32(4),
        StoredInstant.From(row.GetInt64(5)));
}
