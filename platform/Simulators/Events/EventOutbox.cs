using System.Text.Json;
using Sav.Platform.Simulators.Http;
using Sav.Platform.Simulators.Storage;

namespace Sav.Platform.Simulators.Events;

/// <summary>Events stored in the transaction of the document they announce.</summary>
internal sealed class EventOutbox(string source, TimeProvider time)
{
    public static void CreateTables(Database database) => database.Execute("""
        CREATE TABLE IF NOT EXISTS event_outbox (
            id INTEGER PRIMARY KEY AUTOINCREMENT, subject TEXT NOT NULL, body BLOB NOT NULL, delivered_on INTEGER) STRICT
        """);

    public static List<PendingEvent> LoadPending(Database database) => database.Query(
        "SELECT id, subject, body FROM event_outbox WHERE delivered_on IS NULL ORDER BY id",
        row => new PendingEvent(row.GetInt64(0), row.GetString(1), row.GetFieldValue<byte[]>(2)));

    /// <param name="traceParent">Header of the request that made the document, or null.</param>
    public PendingEvent Add(Database database, EventDraft draft, string? traceParent)
    {
        var now = time.GetUtcNow();
        var cloudEvent = new CloudEvent(
            Guid.CreateVersion7(now).ToString("D"), source, draft.Type, draft.Subject, now.UtcDateTime, draft.Data)
        {
            Traceparent = traceParent,
        };
        var body = JsonSerializer.SerializeToUtf8Bytes(cloudEvent, Json.Options);
        var row = database.Count("INSERT INTO event_outbox (subject, body) VALUES (?1, ?2) RETURNING id", draft.Subject, body);
        return new PendingEvent(row, draft.Subject, body);
    }

    /// <summary>The body is not needed any more; the row stays as a trace of the delivery.</summary>
    public int MarkDelivered(Database database, PendingEvent delivered) => database.Execute(
        "UPDATE event_outbox SET delivered_on = ?2, body = x'' WHERE id = ?1",
        delivered.Row,
        time.GetUtcNow().ToUnixTimeMilliseconds());
}
