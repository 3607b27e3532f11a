using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Sav.Platform.Simulators.Http;
using Sav.Platform.Simulators.Storage;

namespace Sav.Platform.Simulators.Erp;

/// <summary>Articles with one list price each.</summary>
internal sealed class PriceList(Store store)
{
    public static void CreateTables(Database database) => database.Execute("""
        CREATE TABLE IF NOT EXISTS price (
            article TEXT PRIMARY KEY, name TEXT NOT NULL, price TEXT NOT NULL, currency TEXT NOT NULL) STRICT, WITHOUT ROWID
        """);

    public static Price? Find(Database database, string article) => database.Query(
        "SELECT article, name, price, currency FROM price WHERE article = ?1",
        row => new Price(
            row.GetString(0), row.GetString(1), decimal.Parse(row.GetString(2), CultureInfo.InvariantCulture), row.GetString(3)),
        article).FirstOrDefault();

    /// <returns>Why nothing is billed for this article, or null; a line without an article needs no price.</returns>
    public static Refusal? Judge(Database database, string? article) => article is null || Find(database, article) is not null
        ? null
        : Refusal.Unacceptable("article_unknown", $"There is no article '{article}' in the price list.");

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPut("/prices", (RequestDelegate)(async http =>
            await (await BulkPut.RunAsync<Price>(http.Request, store, Check, Put)).ExecuteAsync(http)));
        routes.MapGet("/prices/{article}", (RequestDelegate)(async http =>
            await (await GetAsync((string)http.GetRouteValue("article")!)).ExecuteAsync(http)));
        routes.MapDelete("/prices/{article}", (RequestDelegate)(async http =>
            await (await DeleteAsync((string)http.GetRouteValue("article")!)).ExecuteAsync(http)));
    }

    private Task<IResult> DeleteAsync(string article) => BulkPut.DeleteAsync(
        store, database => database.Execute("DELETE FROM price WHERE article = ?1", article));

    private async Task<IResult> GetAsync(string article) =>
        await store.RunAsync(database => Find(database, article)) is { } price
            ? Results.Json(price, Json.Options)
            : Refusal.NotFound("article_unknown", $"There is no price for article '{article}'.").ToResult();

    private static string? Check(Price price) => price switch
    {
        { Article: var article } when string.IsNullOrWhiteSpace(article) => "article is empty.",
        { Amount: < 0 } => $"price is {price.Amount.ToString(CultureInfo.InvariantCulture)}; it must be 0 or more.",
        { Currency.Length: not 3 } => $"currency is '{price.Currency}'; an ISO 4217 code is expected.",
        _ => null,
    };

    private static bool Put(Database database, Price price)
    {
        var isNew = database.Count("SELECT count(*) FROM price WHERE article = ?1", price.Article) == 0;
        database.Execute(
            "INSERT OR REPLACE INTO price (article, name, price, currency) VALUES (?1, ?2, ?3, ?4)",
            price.Article,
            price.Name,
            price.Amount.ToString(CultureInfo.InvariantCulture),
            price.Currency);
        return isNew;
    }
}
