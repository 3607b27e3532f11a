using Sav.Platform.Simulators.Documents;
using Sav.Platform.Simulators.Events;
using Sav.Platform.Simulators.Http;
using Sav.Platform.Simulators.Storage;

namespace Sav.Platform.Simulators.Erp.Invoices;

/// <summary>Credits for invoices of cases. The answer says all there is to say, so no event follows.</summary>
internal sealed class CaseCreditNoteBook(ErpOptions options) : IDocumentBook<CaseCreditNoteContent, CaseCreditNote>
{
    private static readonly DocumentNumber _number = new("CCN");

    private static readonly AmountTable<CaseCreditNote> _table = new(
        "case_credit_note",
        "case_id",
        _number,
        posted => new(posted.Number, posted.IdempotencyKey, posted.Owner, posted.Amount, posted.Currency, posted.PostedOn));

    public DocumentNumber Number => _number;

    public static void CreateTables(Database database)
    {
        database.Execute("""
            CREATE TABLE IF NOT EXISTS case_credit_note (
                sequence INTEGER PRIMARY KEY, idempotency_key TEXT NOT NULL UNIQUE, content_hash TEXT NOT NULL, case_id TEXT NOT NULL,
                case_number TEXT NOT NULL, customer TEXT NOT NULL, currency TEXT NOT NULL, invoice_key TEXT NOT NULL, reason TEXT NOT NULL,
                amount_cents INTEGER NOT NULL, posted_on INTEGER NOT NULL) STRICT
            """);
        database.Execute("CREATE INDEX IF NOT EXISTS case_credit_note_invoice ON case_credit_note (invoice_key)");
    }

    public string NumberOf(CaseCreditNote document) => document.Number;

    public Refusal? Judge(Database database, CaseCreditNoteContent content) =>
        CustomerRegister.JudgeKnown(database, content.CustomerNumber)
        ?? CurrencyRule.Judge(options, content.Currency) ?? CaseCreditNoteRules.Judge(database, content);

    public CaseCreditNote Add(Database database, DocumentRequest<CaseCreditNoteContent> request)
    {
        var content = request.Content;
        var postedOn = options.Time.GetUtcNow();
        var sequence = database.Count(
            """
            INSERT INTO case_credit_note (idempotency_key, content_hash, case_id, case_number, customer, currency, invoice_key, reason,
                amount_cents, posted_on)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10) RETURNING sequence
            """,
            request.Key,
            request.ContentHash,
            content.CaseId.ToString("D"),
            content.CaseNumber,
            content.CustomerNumber,
            content.Currency,
            content.InvoiceKey,
            content.Reason,
            Cents.From(content.Amount),
            postedOn.ToUnixTimeMilliseconds());
        return _table.Written(sequence, request.Key, content.CaseId, content.Amount, content.Currency, postedOn);
    }

    public IEnumerable<EventDraft> Announce(CaseCreditNote document, CaseCreditNoteContent content) => [];

    public StoredDocument<CaseCreditNote>? Find(Database database, string key) => _table.Find(database, key);

    public IReadOnlyList<CaseCreditNote> Page(Database database, long after, int limit) => _table.Page(database, after, limit);
}
