using System.Globalization;
using Microsoft.Data.Sqlite;
using Sav.Platform.Simulators.Documents;
using Sav.Platform.Simulators.Events;
using Sav.Platform.Simulators.Http;
using Sav.Platform.Simulators.Storage;

namespace Sav.Platform.Simulators.Erp.Claims;

/// <summary>Claims on suppliers and what became of them.</summary>
internal sealed class SupplierClaimBook(ErpOptions options) : IDocumentBook<SupplierClaimContent, SupplierClaim>
{
    private const string Columns = """
        sequence, idempotency_key, case_id, claim_id, supplier, status, amount_cents, currency, submitted_on, content_hash
        """;

    public DocumentNumber Number { get; } = new("CLM");

    public static void CreateTables(Database database) => database.Execute("""
        CREATE TABLE IF NOT EXISTS supplier_claim (
            sequence INTEGER PRIMARY KEY, idempotency_key TEXT NOT NULL UNIQUE, content_hash TEXT NOT NULL, case_id TEXT NOT NULL,
            case_number TEXT NOT NULL, claim_id TEXT NOT NULL, supplier TEXT NOT NULL, source TEXT NOT NULL, source_number TEXT NOT NULL,
            status TEXT NOT NULL, amount_cents INTEGER NOT NULL, accepted_cents INTEGER NOT NULL, currency TEXT NOT NULL,
            submitted_on INTEGER NOT NULL) STRICT
        """);

    public string NumberOf(SupplierClaim document) => document.Number;

    public Refusal? Judge(Database database, SupplierClaimContent content) =>
        SupplierRegister.Judge(database, content.SupplierNumber) ?? CurrencyRule.Judge(options, content.Currency) ?? JudgeTotals(content);

    public SupplierClaim Add(Database database, DocumentRequest<SupplierClaimContent> request)
    {
        var content = request.Content;
        var accepted = SupplierAnswer.AcceptedAmount(options, content);
        var now = options.Time.GetUtcNow();
        var sequence = database.Count(
            """
            INSERT INTO supplier_claim (idempotency_key, content_hash, case_id, case_number, claim_id, supplier, source, source_number,
                status, amount_cents, accepted_cents, currency, submitted_on)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13) RETURNING sequence
            """,
            request.Key,
            request.ContentHash,
            content.CaseId.ToString("D"),
            content.CaseNumber,
            content.ClaimId.ToString("D"),
            content.SupplierNumber,
            content.Source,
            content.SourceNumber,
            accepted is null ? "rejected" : "accepted",
            Cents.From(content.Amount),
            Cents.From(accepted ?? 0),
            content.Currency,
            now.ToUnixTimeMilliseconds());
        return new SupplierClaim(
            Number.Format(sequence),
            request.Key,
            content.CaseId,
            content.ClaimId,
            content.SupplierNumber,
            "submitted",
            content.Amount,
            content.Currency,
            StoredInstant.Truncate(now));
    }

    public IEnumerable<EventDraft> Announce(SupplierClaim document, SupplierClaimContent content) =>
        SupplierClaimEvents.Of(document, SupplierAnswer.AcceptedAmount(options, content), document.SubmittedOn);

    public StoredDocument<SupplierClaim>? Find(Database database, string key) => database.Query(
        $"SELECT {Columns} FROM supplier_claim WHERE idempotency_key = ?1",
        row => new StoredDocument<SupplierClaim>(Read(row), row.GetString(9)),
        key).FirstOrDefault();

    public IReadOnlyList<SupplierClaim> Page(Database database, long after, int limit) =>
        database.Query($"SELECT {Columns} FROM supplier_claim WHERE sequence > ?1 ORDER BY sequence LIMIT ?2", Read, after, limit);

    private static Refusal? JudgeTotals(SupplierClaimContent content)
    {
        decimal[] amounts = [content.LabourAmount, content.TravelAmount, content.PartsAmount, content.AssistanceAmount];
        return content.Amount <= 0 || amounts.Sum() != content.Amount || amounts.Any(amount => amount < 0 || !Cents.IsWhole(amount))
            ? Refusal.Unacceptable(
                "totals_do_not_add_up",
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"amount is {content.Amount}, the categories are {amounts.Sum()}; whole cents above 0 that add up are expected."))
            : null;
    }

    private SupplierClaim Read(SqliteDataReader row) => new(
        Number.Format(row.GetInt64(0)),
        row.GetString(1),
        Guid.Parse(row.GetString(2)),
        Guid.Parse(row.GetString(3)),
        row.GetString(4),
        row.GetString(5),
        Cents.ToAmount(row.GetInt64(6)),
        row.GetString(7),
        StoredInstant.From(row.GetInt64(8)));
}
