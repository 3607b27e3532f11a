using System.Net.Http.Json;
using System.Text.Json;

namespace Sav.Hub.Import;

/// <summary>Puts many rows to an ERP or a warehouse, in chunks. A row put twice is the same row.</summary>
internal sealed class PartnerClient(HttpClient http, string partner)
{
    private const int RowsPerCall = 1000;

    public async Task PutAsync<T>(
        string path,
        string stage,
        IReadOnlyCollection<T> rows,
        IProgress<ImportProgress>? progress,
        CancellationToken cancellation)
    {
        var tally = new LoadTally(stage, rows.Count, progress);
        foreach (var chunk in rows.Chunk(RowsPerCall))
        {
            await PutAsync(path, chunk, cancellation);
            tally.Add(chunk.Length);
        }
    }

    private async Task PutAsync<T>(string path, T[] rows, CancellationToken cancellation)
    {
        HttpResponseMessage response;
        try
        {
            response = await http.PutAsJsonAsync(path, rows, cancellation);
        }
        catch (HttpRequestException e)
        {
            throw new LoadException($"{partner} does not answer at '{http.BaseAddress}': {e.Message} Start it, or correct the address.", e);
        }

        using (response)
        {
            if (!response.IsSuccessStatusCode)
            {
                var reason = await ReadDetailAsync(response, cancellation);
                throw new LoadException($"{partner} refused PUT {path} with status {(int)response.StatusCode}: {reason}");
            }
        }
    }

    // RFC 9457; whoever answers otherwise, say a proxy, is quoted as he speaks.
    private static async Task<string> ReadDetailAsync(HttpResponseMessage response, CancellationToken cancellation)
    {
        var body = await response.Content.ReadAsStringAsync(cancellation);
        try
        {
            return JsonDocument.Parse(body).RootElement.TryGetProperty("detail", out var detail) ? detail.ToString() : body;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return body;
        }
    }
}
