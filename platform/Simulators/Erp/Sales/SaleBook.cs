using Microsoft.Data.Sqlite;
using Sav.Platform.Simulators.Documents;
using Sav.Platform.Simulators.Events;
using Sav.Platform.Simulators.Http;
using Sav.Platform.Simulators.Storage;

namespace Sav.Platform.Simulators.Erp.Sales;

/// <summary>Sales: what the CRM hears of them is their events alone.</summary>
internal sealed class SaleBook : IDocumentBook<SaleContent, Sale>
{
    public DocumentNumber Number { get; } = new("SAL");

    public static void CreateTables(Database database) => database.Execute("""
        CREATE TABLE IF NOT EXISTS sale (
            sequence INTEGER PRIMARY KEY, idempotency_key TEXT NOT NULL UNIQUE, content_hash TEXT NOT NULL, customer TEXT NOT NULL) STRICT
        """);

    public string NumberOf(Sale document) => document.Number;

    public Refusal? Judge(Database database, SaleContent content) => CustomerRegister.Judge(database, content.CustomerNumber)
        ?? (content.Units.Count == 0 && content.Contract is null
            ? Refusal.Unacceptable("lines_missing", "The sale has neither a unit nor a contract.")
            : null);

    public Sale Add(Database database, DocumentRequest<SaleContent> request)
    {
        var sequence = database.Count(
            "INSERT INTO sale (idempotency_key, content_hash, customer) VALUES (?1, ?2, ?3) RETURNING sequence",
            request.Key,
            request.ContentHash,
            request.Content.CustomerNumber);
        return new Sale(Number.Format(sequence), request.Key, request.Content.CustomerNumber);
    }

    public IEnumerable<EventDraft> Announce(Sale document, SaleContent content) => SaleEvents.Of(document, content);

    public StoredDocument<Sale>? Find(Database database, string key) => database.Query(
        "SELECT sequence, idempotency_key, customer, content_hash FROM sale WHERE idempotency_key = ?1",
        row => new StoredDocument<Sale>(Read(row), row.GetString(3)),
        key).FirstOrDefault();

    public IReadOnlyList<Sale> Page(Database database, long after, int limit) => database.Query(
        "SELECT sequence, idempotency_key, customer FROM sale WHERE sequence > ?1 ORDER BY sequence LIMIT ?2", Read, after, limit);

    private Sale Read(SqliteDataReader row) => new(Number.Format(row.GetInt64(0)), row.GetString(1), row.GetString(2));
}
