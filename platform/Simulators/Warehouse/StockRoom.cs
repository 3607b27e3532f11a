using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Sav.Platform.Simulators.Http;
using Sav.Platform.Simulators.Storage;

namespace Sav.Platform.Simulators.Warehouse;

/// <summary>Pieces of each article per location, and how many there should be.</summary>
internal sealed class StockRoom(Store store)
{
    public static void CreateTables(Database database)
    {
        database.Execute("""
            CREATE TABLE IF NOT EXISTS stock (
                article TEXT NOT NULL, location TEXT NOT NULL, quantity INTEGER NOT NULL CHECK (quantity >= 0),
                PRIMARY KEY (article, location)) STRICT, WITHOUT ROWID
            """);
        database.Execute("""
            CREATE TABLE IF NOT EXISTS stock_minimum (article TEXT PRIMARY KEY, minimum INTEGER NOT NULL) STRICT, WITHOUT ROWID
            """);
    }

    /// <returns>Locations that keep the article, the fullest first; empty: the article is unknown.</returns>
    public static List<LocationStock> Find(Database database, string article) => database.Query(
        "SELECT location, quantity FROM stock WHERE article = ?1 ORDER BY quantity DESC, location",
        row => new LocationStock(row.GetString(0), row.GetInt32(1)),
        article);

    public static Refusal? JudgeKept(Database database, string article) => Find(database, article).Count > 0
        ? null
        : Refusal.Unacceptable("article_unknown", $"The warehouse does not keep article '{article}'.");

    public static StockLevel LevelOf(Database database, string article) => new(
        article,
        Find(database, article).Sum(location => location.Quantity),
        (int)database.Count("SELECT minimum FROM stock_minimum WHERE article = ?1", article));

    public static void Take(Database database, string article, LocationStock pick) => database.Execute(
        "UPDATE stock SET quantity = quantity - ?3 WHERE article = ?1 AND location = ?2", article, pick.Location, pick.Quantity);

    public static void Add(Database database, string article, LocationStock received) => database.Execute(
        """
        INSERT INTO stock (article, location, quantity) VALUES (?1, ?2, ?3)
        ON CONFLICT (article, location) DO UPDATE SET quantity = quantity + excluded.quantity
        """,
        article,
        received.Location,
        received.Quantity);

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPut("/stock", (RequestDelegate)(async http =>
            await (await BulkPut.RunAsync<StockLine>(http.Request, store, Check, Put)).ExecuteAsync(http)));
        routes.MapGet("/stock/{article}", (RequestDelegate)(async http =>
            await (await GetAsync((string)http.GetRouteValue("article")!)).ExecuteAsync(http)));
        routes.MapDelete("/stock/{article}", (RequestDelegate)(async http =>
            await (await DeleteAsync((string)http.GetRouteValue("article")!)).ExecuteAsync(http)));
    }

    private Task<IResult> DeleteAsync(string article) => BulkPut.DeleteAsync(
        store, database => database.Execute("DELETE FROM stock WHERE article = ?1", article));

    private async Task<IResult> GetAsync(string article)
    {
        var locations = await store.RunAsync(database => Find(database, article));
        return locations.Count > 0
            ? Results.Json(new ArticleStock(article, locations.Sum(location => location.Quantity), locations), Json.Options)
            : Refusal.NotFound("article_unknown", $"The warehouse does not keep article '{article}'.").ToResult();
    }

    private static string? Check(StockLine line) => line switch
    {
        { Article: var article } when string.IsNullOrWhiteSpace(article) => "article is empty.",
        { Location: var location } when string.IsNullOrWhiteSpace(location) => "location is empty.",
        { Quantity: < 0 } => $"quantity is {line.Quantity}; it must be 0 or more.",
        { Minimum: < 0 } => $"minimum is {line.Minimum}; it must be 0 or more.",
        _ => null,
    };

    private static bool Put(Database database, StockLine line)
    {
        var known = database.Execute(
            "UPDATE stock SET quantity = ?3 WHERE article = ?1 AND location = ?2", line.Article, line.Location, line.Quantity);
        if (known == 0)
        {
            database.Execute(
                "INSERT INTO stock (article, location, quantity) VALUES (?1, ?2, ?3)", line.Article, line.Location, line.Quantity);
        }

        if (line.Minimum is { } minimum)
        {
            database.Execute("INSERT OR REPLACE INTO stock_minimum (article, minimum) VALUES (?1, ?2)", line.Article, minimum);
        }

        return known == 0;
    }
}
