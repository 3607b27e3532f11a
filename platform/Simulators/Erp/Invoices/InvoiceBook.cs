using Microsoft.Data.Sqlite;
using Sav.Platform.Simulators.Documents;
using Sav.Platform.Simulators.Events;
using Sav.Platform.Simulators.Http;
using Sav.Platform.Simulators.Storage;

namespace Sav.Platform.Simulators.Erp.Invoices;

/// <summary>Posted invoices and cost statements.</summary>
internal sealed class InvoiceBook(ErpOptions options) : IDocumentBook<InvoiceContent, Invoice>
{
    private const string Columns =
        "sequence, kind, idempotency_key, case_id, due_cents, covered_cents, currency, posted_on, content_hash";

    public DocumentNumber Number { get; } = new("INV");

    public static void CreateTables(Database database)
    {
        database.Execute("""
            CREATE TABLE IF NOT EXISTS invoice (
                sequence INTEGER PRIMARY KEY, kind TEXT NOT NULL, idempotency_key TEXT NOT NULL, content_hash TEXT NOT NULL,
                case_id TEXT NOT NULL, case_number TEXT NOT NULL, customer TEXT NOT NULL, currency TEXT NOT NULL,
                amount_cents INTEGER NOT NULL, covered_cents INTEGER NOT NULL, due_cents INTEGER NOT NULL,
                serviced_on INTEGER NOT NULL, posted_on INTEGER NOT NULL) STRICT;
            CREATE INDEX IF NOT EXISTS invoice_key ON invoice (idempotency_key)
            """);
        database.Execute("""
            CREATE TABLE IF NOT EXISTS invoice_line (
                invoice INTEGER NOT NULL REFERENCES invoice, position INTEGER NOT NULL, category TEXT NOT NULL, article TEXT,
                description TEXT, quantity TEXT NOT NULL, unit_price TEXT NOT NULL, amount_cents INTEGER NOT NULL,
                covered_cents INTEGER NOT NULL, due_cents INTEGER NOT NULL, covered_by TEXT,
                PRIMARY KEY (invoice, position)) STRICT, WITHOUT ROWID
            """);
    }

    public string NumberOf(Invoice document) => document.Number;

    public Refusal? Judge(Database database, InvoiceContent content) =>
        CustomerRegister.Judge(database, content.CustomerNumber)
        ?? CurrencyRule.Judge(options, content.Currency) ?? InvoiceRules.Judge(content)
        ?? AccountingPeriods.Judge(database, DateOnly.FromDateTime(content.ServicedOn.ToUniversalTime()), content.CustomerNumber)
        ?? JudgeArticles(database, content);

    public Invoice Add(Database database, DocumentRequest<InvoiceContent> request)
    {
        var content = request.Content;
        var postedOn = options.Time.GetUtcNow();
        var kind = content.AmountDue == 0 ? "costStatement" : "invoice";
        var sequence = database.Count(
            """
            INSERT INTO invoice (kind, idempotency_key, content_hash, case_id, case_number, customer, currency,
                amount_cents, covered_cents, due_cents, serviced_on, posted_on)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12) RETURNING sequence
            """,
            kind,
            request.Key,
            request.ContentHash,
            content.CaseId.ToString("D"),
            content.CaseNumber,
            content.CustomerNumber,
            content.Currency,
            Cents.From(content.Amount),
            Cents.From(content.CoveredAmount),
            Cents.From(content.AmountDue),
            new DateTimeOffset(content.ServicedOn.ToUniversalTime()).ToUnixTimeMilliseconds(),
            postedOn.ToUnixTimeMilliseconds());
        foreach (var line in content.Lines)
        {
            AddLine(database, sequence, line);
        }

        return new Invoice(
            Number.Format(sequence),
            kind,
            request.Key,
            content.CaseId,
            content.AmountDue,
            content.CoveredAmount,
            content.Currency,
            StoredInstant.Truncate(postedOn));
    }

    public IEnumerable<EventDraft> Announce(Invoice document, InvoiceContent content) =>
        [new EventDraft("sav.invoice.posted.v1", document.CaseId, InvoicePosted.From(document))];

    public StoredDocument<Invoice>? Find(Database database, string key) => database.Query(
        $"SELECT {Columns} FROM invoice WHERE idempotency_key = ?1",
        row => new StoredDocument<Invoice>(Read(row), row.GetString(8)),
        key).FirstOrDefault();

    public IReadOnlyList<Invoice> Page(Database database, long after, int limit) =>
        database.Query($"SELECT {Columns} FROM invoice WHERE sequence > ?1 ORDER BY sequence LIMIT {limit}", Read, after);

    private Refusal? JudgeArticles(Database database, InvoiceContent content) => options.RefusesUnknownArticles
        ? content.Lines.Select(line => PriceList.Judge(database, line.Article)).FirstOrDefault(refusal => refusal is not null)
        : null;

    private static void AddLine(Database database, long invoice, InvoiceLine line) => database.Execute(
        """
        INSERT INTO invoice_line (invoice, position, category, article, description, quantity, unit_price,
            amount_cents, covered_cents, due_cents, covered_by)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)
        """,
        invoice,
        line.Position,
        line.Category,
        line.Article,
        line.Description,
        line.Quantity,
        line.UnitPrice,
        Cents.From(line.Amount),
        Cents.From(line.CoveredAmount),
        Cents.From(line.DueAmount),
        line.CoveredBy);

    private Invoice Read(SqliteDataReader row) => new(
        Number.Format(row.GetInt64(0)),
        row.GetString(1),
        row.GetString(2),
        Guid.Parse(row.GetString(3)),
        Cents.ToAmount(row.GetInt64(4)),
        Cents.ToAmount(row.GetInt64(5)),
        row.GetString(6),
        StoredInstant.From(row.GetInt64(7)));
}
