using System.Globalization;
using Microsoft.Data.Sqlite;
using Sav.Platform.Simulators.Documents;
using Sav.Platform.Simulators.Storage;

namespace Sav.Platform.Simulators.Erp.Days;

/// <summary>
/// Which invoices are paid, and which the ERP cancels. The rule: draw a number from 0 to 99 by SHA-256 from the seed, the number of the case
/// or contract, the amount and, of a contract, the first day of the period; below <see cref="ErpOptions.CancelledPercent"/> the invoice is
/// cancelled on the day after it was posted, then <see cref="ErpOptions.PaidPercent"/> are paid 5 to 45 days after it; the others stay open.
/// </summary>
internal sealed class Settlements(ErpOptions options)
{
    private const string Unsettled = """
        SELECT 'invoice', sequence, case_id, case_number, '', idempotency_key, due_cents, currency, posted_on FROM invoice
        WHERE due_cents > 0 AND NOT EXISTS (SELECT 1 FROM settlement s WHERE s.document = 'invoice' AND s.sequence = invoice.sequence)
        UNION ALL
        SELECT 'contract', sequence, contract_id, contract_number, period_start, idempotency_key, amount_cents, currency, posted_on
        FROM contract_invoice
        WHERE NOT EXISTS (SELECT 1 FROM settlement s WHERE s.document = 'contract' AND s.sequence = contract_invoice.sequence)
        ORDER BY 1, 2
        """;

    public static void CreateTables(Database database) => database.Execute("""
        CREATE TABLE IF NOT EXISTS settlement (
            document TEXT NOT NULL, sequence INTEGER NOT NULL, fate TEXT NOT NULL, day TEXT NOT NULL,
            PRIMARY KEY (document, sequence)) STRICT, WITHOUT ROWID
        """);

    /// <summary>Settles what is due on a day or before it.</summary>
    public IReadOnlyList<Settlement> Settle(Database database, DateOnly today)
    {
        var due = database.Query(Unsettled, Read).OfType<Settlement>().Where(settlement => settlement.Day <= today).ToList();
        foreach (var settlement in due)
        {
            database.Execute(
                "INSERT INTO settlement (document, sequence, fate, day) VALUES (?1, ?2, ?3, ?4)",
                settlement.Document,
                settlement.Sequence,
                settlement.IsCancelled ? "cancelled" : "paid",
                settlement.Day.ToString("O", CultureInfo.InvariantCulture));
        }

        return due;
    }

    // Null: it stays open.
    private Settlement? Read(SqliteDataReader row)
    {
        string[] facts = [row.GetString(3), row.GetString(4), row.GetInt64(6).ToString(CultureInfo.InvariantCulture)];
        var drawn = SeededRule.Draw(options.Seed, 100, ["settlement", .. facts]);
        var isCancelled = drawn < options.CancelledPercent;
        if (!isCancelled && drawn >= options.CancelledPercent + options.PaidPercent)
        {
            return null;
        }

        var days = isCancelled ? 1 : 5 + SeededRule.Draw(options.Seed, 41, ["payment", .. facts]);
        var document = row.GetString(0);
        var sequence = row.GetInt64(1);
        return new Settlement(
            document,
            sequence,
            new DocumentNumber(document == Settlement.Invoice ? "INV" : "CIN").Format(sequence),
            Guid.Parse(row.GetString(2)),
            row.GetString(5),
            Cents.ToAmount(row.GetInt64(6)),
            row.GetString(7),
            DateOnly.FromDateTime(StoredInstant.From(row.GetInt64(8))).AddDays(days),
            isCancelled);
    }
}
