using System.Globalization;
using Microsoft.Data.Sqlite;
using Sav.Platform.Simulators.Documents;
using Sav.Platform.Simulators.Events;
using Sav.Platform.Simulators.Http;
using Sav.Platform.Simulators.Storage;

namespace Sav.Platform.Simulators.Erp.Quotes;

/// <summary>Issued quotes and what became of them.</summary>
internal sealed class QuoteBook(ErpOptions options) : IDocumentBook<QuoteContent, Quote>
{
    public const string Columns =
        "sequence, idempotency_key, case_id, status, amount_cents, currency, valid_until, content_hash";

    public DocumentNumber Number { get; } = new("QUO");

    public static void CreateTables(Database database) => database.Execute("""
        CREATE TABLE IF NOT EXISTS quote (
            sequence INTEGER PRIMARY KEY, idempotency_key TEXT NOT NULL, content_hash TEXT NOT NULL, case_id TEXT NOT NULL,
            case_number TEXT NOT NULL, customer TEXT NOT NULL, article TEXT, serial TEXT, reason TEXT NOT NULL, problem TEXT,
            status TEXT NOT NULL, amount_cents INTEGER NOT NULL, currency TEXT NOT NULL, valid_until TEXT NOT NULL,
            issued_on INTEGER NOT NULL) STRICT;
        CREATE INDEX IF NOT EXISTS quote_key ON quote (idempotency_key)
        """);

    public string NumberOf(Quote document) => document.Number;

    public Refusal? Judge(Database database, QuoteContent content) =>
        CustomerRegister.Judge(database, content.CustomerNumber) ?? CurrencyRule.Judge(options, content.Currency);

    /// <summary>The customer's answer is known to the store at once and told by an event after the one that the quote was issued.</summary>
    public Quote Add(Database database, DocumentRequest<QuoteContent> request)
    {
        var content = request.Content;
        var amount = AmountOf(database, content);
        var now = options.Time.GetUtcNow();
        var validUntil = DateOnly.FromDateTime(now.UtcDateTime).AddDays(options.QuoteValidityDays);
        var sequence = database.Count(
            """
            INSERT INTO quote (idempotency_key, content_hash, case_id, case_number, customer, article, serial, reason, problem,
                status, amount_cents, currency, valid_until, issued_on)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14) RETURNING sequence
            """,
            request.Key,
            request.ContentHash,
            content.CaseId.ToString("D"),
            content.CaseNumber,
            content.CustomerNumber,
            content.Article,
            content.EquipmentSerial,
            content.Reason,
            content.Problem,
            CustomerAnswer.Of(options, content),
            Cents.From(amount),
            content.Currency,
            validUntil.ToString("O", CultureInfo.InvariantCulture),
            now.ToUnixTimeMilliseconds());
        return new Quote(Number.Format(sequence), request.Key, content.CaseId, QuoteStatus.Issued, amount, content.Currency, validUntil);
    }

    public IEnumerable<EventDraft> Announce(Quote document, QuoteContent content)
    {
        yield return QuoteEvents.Issued(document);
        var answer = CustomerAnswer.Of(options, content);
        if (answer != QuoteStatus.Issued)
        {
            yield return QuoteEvents.Decided(document, answer, StoredInstant.Truncate(options.Time.GetUtcNow()));
        }
    }

    public StoredDocument<Quote>? Find(Database database, string key) => database.Query(
        $"SELECT {Columns} FROM quote WHERE idempotency_key = ?1",
        row => new StoredDocument<Quote>(Read(row), row.GetString(7)),
        key).FirstOrDefault();

    public IReadOnlyList<Quote> Page(Database database, long after, int limit) =>
        database.Query($"SELECT {Columns} FROM quote WHERE sequence > ?1 ORDER BY sequence LIMIT {limit}", Read, after);

    private decimal AmountOf(Database database, QuoteContent content)
    {
        var price = content.Article is null ? null : PriceList.Find(database, content.Article);
        var share = price?.Currency == content.Currency ? price.Amount * options.RepairShare : 0;
        return Cents.Round(options.InspectionFee + share);
    }

    public Quote Read(SqliteDataReader row) => new(
        Number.Format(row.GetInt64(0)),
        row.GetString(1),
        Guid.Parse(row.GetString(2)),
        row.GetString(3),
        Cents.ToAmount(row.GetInt64(4)),
        row.GetString(5),
        DateOnly.Parse(row.GetString(6), CultureInfo.InvariantCulture));
}
