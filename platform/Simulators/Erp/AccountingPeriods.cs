using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Sav.Platform.Simulators.Http;
using Sav.Platform.Simulators.Storage;

namespace Sav.Platform.Simulators.Erp;

/// <summary>Which months are closed for whom. A month that nobody closed is open.</summary>
internal sealed class AccountingPeriods(Store store)
{
    private const string MonthFormat = "yyyy-MM";

    public static void CreateTables(Database database) => database.Execute("""
        CREATE TABLE IF NOT EXISTS closed_period (
            month TEXT NOT NULL, first_customer TEXT NOT NULL, last_customer TEXT NOT NULL,
            PRIMARY KEY (month, first_customer, last_customer)) STRICT, WITHOUT ROWID
        """);

    /// <returns>Why nothing is posted for this customer on this day, or null.</returns>
    public static Refusal? Judge(Database database, DateOnly postedOn, string customer)
    {
        var month = postedOn.ToString(MonthFormat, CultureInfo.InvariantCulture);
        var closed = database.Count(
            """
            SELECT count(*) FROM closed_period
            WHERE month = ?1 AND (first_customer = '' OR first_customer <= ?2) AND (last_customer = '' OR last_customer >= ?2)
            """,
            month,
            customer);
        return closed == 0
            ? null
            : Refusal.Unacceptable("period_closed", $"The accounting period {month} is closed for customer '{customer}'.");
    }

    /// <inheritdoc cref="Judge"/>
    public static Refusal? JudgeToday(Database database, TimeProvider time, string customer) =>
        Judge(database, DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime), customer);

    public void Map(IEndpointRouteBuilder routes) => routes.MapPut("/accounting-periods", (RequestDelegate)(async http =>
        await (await BulkPut.RunAsync<AccountingPeriod>(http.Request, store, Check, Put)).ExecuteAsync(http)));

    private static string? Check(AccountingPeriod period) =>
        DateOnly.TryParseExact(period.Month, MonthFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
            ? null
            : $"month is '{period.Month}'; a month such as 2026-03 is expected.";

    // Opening a month without a range opens it for everybody.
    private static bool Put(Database database, AccountingPeriod period)
    {
        var (first, last) = (period.FirstCustomer ?? "", period.LastCustomer ?? "");
        if (period.Closed)
        {
            return database.Execute("INSERT OR IGNORE INTO closed_period VALUES (?1, ?2, ?3)", period.Month, first, last) > 0;
        }

        database.Execute(
            "DELETE FROM closed_period WHERE month = ?1 AND ((?2 = '' AND ?3 = '') OR (first_customer = ?2 AND last_customer = ?3))",
            period.Month,
            first,
            last);
        return false;
    }
}
