using System.Globalization;
using Sav.Platform.Simulators.Documents;
using Sav.Platform.Simulators.Events;
using Sav.Platform.Simulators.Http;
using Sav.Platform.Simulators.Storage;

namespace Sav.Platform.Simulators.Erp.Contracts;

/// <summary>Bills for the periods of contracts. The answer says all there is to say, so no event follows.</summary>
internal sealed class ContractInvoiceBook(ErpOptions options) : IDocumentBook<ContractInvoiceContent, ContractDocument>
{
    private static readonly DocumentNumber _number = new("CIN");

    private static readonly AmountTable<ContractDocument> _table = new(
        "contract_invoice",
        "contract_id",
        _number,
        posted => new(posted.Number, posted.IdempotencyKey, posted.Owner, posted.Amount, posted.Currency, posted.PostedOn));

    public DocumentNumber Number => _number;

    public static void CreateTables(Database database) => database.Execute("""
        CREATE TABLE IF NOT EXISTS contract_invoice (
            sequence INTEGER PRIMARY KEY, idempotency_key TEXT NOT NULL, content_hash TEXT NOT NULL, contract_id TEXT NOT NULL,
            contract_number TEXT NOT NULL, customer TEXT NOT NULL, currency TEXT NOT NULL, period_start TEXT NOT NULL,
            period_end TEXT NOT NULL, due_on TEXT NOT NULL, amount_cents INTEGER NOT NULL, posted_on INTEGER NOT NULL) STRICT;
        CREATE INDEX IF NOT EXISTS contract_invoice_key ON contract_invoice (idempotency_key)
        """);

    /// <returns>What was billed under a key, in cents; null when nothing was.</returns>
    public static long? AmountOf(Database database, string key)
    {
        var found = database.Query("SELECT amount_cents FROM contract_invoice WHERE idempotency_key = ?1", row => row.GetInt64(0), key);
        return found.Count == 0 ? null : found[0];
    }

    public string NumberOf(ContractDocument document) => document.Number;

    public Refusal? Judge(Database database, ContractInvoiceContent content) =>
        CustomerRegister.Judge(database, content.CustomerNumber) ?? CurrencyRule.Judge(options, content.Currency) ?? JudgeContent(content)
        ?? AccountingPeriods.JudgeToday(database, options.Time, content.CustomerNumber);

    public ContractDocument Add(Database database, DocumentRequest<ContractInvoiceContent> request)
    {
        var content = request.Content;
        var postedOn = options.Time.GetUtcNow();
        var sequence = database.Count(
            """
            INSERT INTO contract_invoice (idempotency_key, content_hash, contract_id, contract_number, customer, currency, period_start,
                period_end, due_on, amount_cents, posted_on)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11) RETURNING sequence
            """,
            request.Key,
            request.ContentHash,
            content.ContractId.ToString("D"),
            content.ContractNumber,
            content.CustomerNumber,
            content.Currency,
            content.PeriodStart.ToString("O", CultureInfo.InvariantCulture),
            content.PeriodEnd.ToString("O", CultureInfo.InvariantCulture),
            content.DueOn.ToString("O", CultureInfo.InvariantCulture),
            Cents.From(content.Amount),
            postedOn.ToUnixTimeMilliseconds());
        return _table.Written(sequence, request.Key, content.ContractId, content.Amount, content.Currency, postedOn);
    }

    public IEnumerable<EventDraft> Announce(ContractDocument document, ContractInvoiceContent content) => [];

    public StoredDocument<ContractDocument>? Find(Database database, string key) => _table.Find(database, key);

    public IReadOnlyList<ContractDocument> Page(Database database, long after, int limit) => _table.Page(database, after, limit);

    private static Refusal? JudgeContent(ContractInvoiceContent content) =>
        content.Amount <= 0 || !Cents.IsWhole(content.Amount) || content.PeriodEnd < content.PeriodStart
            ? Refusal.Unacceptable(
                "totals_do_not_add_up",
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"amount is {content.Amount} for {content.PeriodStart:O} to {content.PeriodEnd:O}; "
                    + $"an amount above 0 in whole cents for a period of a day or more is expected."))
            : null;
}
