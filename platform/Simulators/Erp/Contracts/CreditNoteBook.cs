using System.Globalization;
using Sav.Platform.Simulators.Documents;
using Sav.Platform.Simulators.Events;
using Sav.Platform.Simulators.Http;
using Sav.Platform.Simulators.Storage;

namespace Sav.Platform.Simulators.Erp.Contracts;

/// <summary>Credits for contracts that ended early, each against the bills that it credits.</summary>
internal sealed class CreditNoteBook(ErpOptions options) : IDocumentBook<CreditNoteContent, ContractDocument>
{
    private static readonly DocumentNumber _number = new("CRN");

    private static readonly AmountTable<ContractDocument> _table = new(
        "credit_note",
        "contract_id",
        _number,
        posted => new(posted.Number, posted.IdempotencyKey, posted.Owner, posted.Amount, posted.Currency, posted.PostedOn));

    public DocumentNumber Number => _number;

    public static void CreateTables(Database database)
    {
        database.Execute("""
            CREATE TABLE IF NOT EXISTS credit_note (
                sequence INTEGER PRIMARY KEY, idempotency_key TEXT NOT NULL, content_hash TEXT NOT NULL, contract_id TEXT NOT NULL,
                contract_number TEXT NOT NULL, customer TEXT NOT NULL, currency TEXT NOT NULL, effective_on TEXT NOT NULL, reason TEXT,
                amount_cents INTEGER NOT NULL, posted_on INTEGER NOT NULL) STRICT;
            CREATE INDEX IF NOT EXISTS credit_note_key ON credit_note (idempotency_key)
            """);
        database.Execute("""
            CREATE TABLE IF NOT EXISTS credit_note_line (
                credit_note INTEGER NOT NULL REFERENCES credit_note, invoice_key TEXT NOT NULL, amount_cents INTEGER NOT NULL,
                PRIMARY KEY (credit_note, invoice_key)) STRICT, WITHOUT ROWID
            """);
        database.Execute("CREATE INDEX IF NOT EXISTS credit_note_line_invoice ON credit_note_line (invoice_key)");
    }

    public string NumberOf(ContractDocument document) => document.Number;

    public Refusal? Judge(Database database, CreditNoteContent content) =>
        CustomerRegister.JudgeKnown(database, content.CustomerNumber)
        ?? CurrencyRule.Judge(options, content.Currency) ?? CreditNoteRules.Judge(database, content)
        ?? AccountingPeriods.JudgeToday(database, options.Time, content.CustomerNumber);

    public ContractDocument Add(Database database, DocumentRequest<CreditNoteContent> request)
    {
        var content = request.Content;
        var postedOn = options.Time.GetUtcNow();
        var sequence = database.Count(
            """
            INSERT INTO credit_note (idempotency_key, content_hash, contract_id, contract_number, customer, currency, effective_on, reason,
                amount_cents, posted_on)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10) RETURNING sequence
            """,
            request.Key,
            request.ContentHash,
            content.ContractId.ToString("D"),
            content.ContractNumber,
            content.CustomerNumber,
            content.Currency,
            content.EffectiveOn.ToString("O", CultureInfo.InvariantCulture),
            content.Reason,
            Cents.From(content.Amount),
            postedOn.ToUnixTimeMilliseconds());
        foreach (var line in content.Lines)
        {
            database.Execute(
                "INSERT INTO credit_note_line (credit_note, invoice_key, amount_cents) VALUES (?1, ?2, ?3)",
                sequence,
                line.InvoiceKey,
                Cents.From(line.CreditAmount));
        }

        return _table.Written(sequence, request.Key, content.ContractId, content.Amount, content.Currency, postedOn);
    }

    public IEnumerable<EventDraft> Announce(ContractDocument document, CreditNoteContent content) => [];

    public StoredDocument<ContractDocument>? Find(Database database, string key) => _table.Find(database, key);

    public IReadOnlyList<ContractDocument> Page(Database database, long after, int limit) => _table.Page(database, after, limit);
}
