using Sav.Platform.Simulators.Documents;
using Sav.Platform.Simulators.Storage;

namespace Sav.Platform.Simulators.Erp;

internal static class ErpTotalsQuery
{
    public static ErpTotals Read(Database database) => new(
        Count(database, "customer"),
        Count(database, "price"),
        Count(database, "invoice WHERE kind = 'invoice'"),
        Count(database, "invoice WHERE kind = 'costStatement'"),
        Count(database, "quote"),
        Count(database, "quote WHERE status = 'accepted'"),
        Count(database, "quote WHERE status = 'declined'"),
        Count(database, "quote WHERE status = 'expired'"),
        Count(database, "settlement WHERE fate = 'paid'"),
        Count(database, "settlement WHERE fate = 'cancelled'"),
        database.Query(
            """
            SELECT currency, sum(due), sum(covered), sum(quoted) FROM (
                SELECT currency, due_cents AS due, covered_cents AS covered, 0 AS quoted FROM invoice
                UNION ALL SELECT currency, 0, 0, amount_cents FROM quote)
            GROUP BY currency ORDER BY currency
            """,
            row => new ErpMoney(
                row.GetString(0),
                Cents.ToAmount(row.GetInt64(1)),
                Cents.ToAmount(row.GetInt64(2)),
                Cents.ToAmount(row.GetInt64(3)))));

    private static int Count(Database database, string rows) => (int)database.Count($"SELECT count(*) FROM {rows}");
}
