using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Sav.Platform.Simulators.Http;
using Sav.Platform.Simulators.Storage;

namespace Sav.Platform.Simulators.Erp;

/// <summary>Customers, and whether they are blocked.</summary>
internal sealed class CustomerRegister(Store store)
{
    public static void CreateTables(Database database) => database.Execute("""
        CREATE TABLE IF NOT EXISTS customer (
            number TEXT PRIMARY KEY, name TEXT NOT NULL, email TEXT, country TEXT, blocked INTEGER NOT NULL) STRICT, WITHOUT ROWID
        """);

    /// <returns>Why nothing is made for this customer, or null.</returns>
    public static Refusal? Judge(Database database, string number) => Find(database, number) switch
    {
        null => Refusal.Unacceptable("customer_unknown", $"There is no customer '{number}'."),
        { Blocked: true } => Refusal.Unacceptable("customer_blocked", $"Customer '{number}' is blocked."),
        _ => null,
    };

    /// <summary>As <see cref="Judge"/>, for what a blocked customer gets as well.</summary>
    public static Refusal? JudgeKnown(Database database, string number) =>
        Judge(database, number) is { Code: not "customer_blocked" } refusal ? refusal : null;

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPut("/customers", (RequestDelegate)(async http =>
            await (await BulkPut.RunAsync<Customer>(http.Request, store, Check, Put)).ExecuteAsync(http)));
        routes.MapGet("/customers/{number}", (RequestDelegate)(async http =>
            await (await GetAsync((string)http.GetRouteValue("number")!)).ExecuteAsync(http)));
    }

    private async Task<IResult> GetAsync(string number) =>
        await store.RunAsync(database => Find(database, number)) is { } customer
            ? Results.Json(customer, Json.Options)
            : Refusal.NotFound("customer_unknown", $"There is no customer '{number}'.").ToResult();

    private static string? Check(Customer customer) =>
        string.IsNullOrWhiteSpace(customer.Number) ? "number is empty." : null;

    private static Customer? Find(Database database, string number) => database.Query(
        "SELECT number, name, email, country, blocked FROM customer WHERE number = ?1",
        row => new Customer(
            row.GetString(0),
            row.GetString(1),
            row.IsDBNull(2) ? null : row.GetString(2),
            row.IsDBNull(3) ? null : row.GetString(3),
            row.GetBoolean(4)),
        number).FirstOrDefault();

    private static bool Put(Database database, Customer customer)
    {
        var isNew = database.Count("SELECT count(*) FROM customer WHERE number = ?1", customer.Number) == 0;
        database.Execute(
            "INSERT OR REPLACE INTO customer (number, name, email, country, blocked) VALUES (?1, ?2, ?3, ?4, ?5)",
            customer.Number,
            customer.Name,
            customer.Email,
            customer.Country,
            customer.Blocked);
        return isNew;
    }
}
