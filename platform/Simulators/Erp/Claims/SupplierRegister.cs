using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Sav.Platform.Simulators.Http;
using Sav.Platform.Simulators.Storage;

namespace Sav.Platform.Simulators.Erp.Claims;

/// <summary>Suppliers that claims are made on.</summary>
internal sealed class SupplierRegister(Store store)
{
    public static void CreateTables(Database database) => database.Execute("""
        CREATE TABLE IF NOT EXISTS supplier (number TEXT PRIMARY KEY, name TEXT NOT NULL) STRICT, WITHOUT ROWID
        """);

    /// <returns>Why nothing is claimed from this supplier, or null.</returns>
    public static Refusal? Judge(Database database, string number) =>
        database.Count("SELECT count(*) FROM supplier WHERE number = ?1", number) > 0
            ? null
            : Refusal.Unacceptable("supplier_unknown", $"There is no supplier '{number}'.");

    public void Map(IEndpointRouteBuilder routes) => routes.MapPut("/suppliers", (RequestDelegate)(async http =>
        await (await BulkPut.RunAsync<Supplier>(http.Request, store, Check, Put)).ExecuteAsync(http)));

    private static string? Check(Supplier supplier) => string.IsNullOrWhiteSpace(supplier.Number) ? "number is empty." : null;

    private static bool Put(Database database, Supplier supplier)
    {
        var isNew = Judge(database, supplier.Number) is not null;
        database.Execute("INSERT OR REPLACE INTO supplier (number, name) VALUES (?1, ?2)", supplier.Number, supplier.Name);
        return isNew;
    }
}
