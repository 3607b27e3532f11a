using Sav.Platform.Simulators.Storage;

namespace Sav.Platform.Simulators.Http;

/// <summary>PUT of an array: every row is created or replaced, or none is. DELETE takes rows away again.</summary>
internal static class BulkPut
{
    /// <param name="check">What is wrong with a row, or null.</param>
    /// <param name="put">Stores a row; true when it is new.</param>
    public static async Task<IResult> RunAsync<T>(
        HttpRequest request, Store store, Func<T, string?> check, Func<Database, T, bool> put)
    {
        var (rows, refusal) = await RequestBody.ReadAsync<T[]>(request);
        if (rows is null)
        {
            return refusal!.ToResult();
        }

        for (var i = 0; i < rows.Length; i++)
        {
            if (check(rows[i]) is { } fault)
            {
                return Refusal.Malformed($"Row {i + 1}: {fault}").ToResult();
            }
        }

        var created = await store.RunAsync(database => rows.Count(row => put(database, row)));
        return Results.Json(new BulkResult(rows.Length, created, rows.Length - created), Json.Options);
    }

    /// <returns>204, also where there was nothing to take away.</returns>
    public static async Task<IResult> DeleteAsync(Store store, Func<Database, int> delete)
    {
        await store.RunAsync(delete);
        return Results.NoContent();
    }
}
