using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Sav.Platform.Simulators.Tests;

/// <summary>Speaks docs/erp-api.md in plain JSON, so that the tests pin what is on the wire.</summary>
internal sealed class SimulatorClient(Uri baseAddress) : IDisposable
{
    private readonly HttpClient _http = new() { BaseAddress = baseAddress, Timeout = TimeSpan.FromSeconds(30) };

    public TimeSpan Timeout
    {
        set => _http.Timeout = value;
    }

    /// <summary>Header of every request.</summary>
    public string TraceParent
    {
        set => _http.DefaultRequestHeaders.Add("traceparent", value);
    }

    public async Task<(int Status, JsonElement Body)> PostAsync(string path, string? key, JsonNode content, CancellationToken ct = default)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(content) };
        if (key is not null)
        {
            request.Headers.Add("Idempotency-Key", key);
        }

        return await ReadAsync(await _http.SendAsync(request, ct));
    }

    public async Task<(int Status, JsonElement Body)> PutAsync(string path, string json) =>
        await ReadAsync(await _http.PutAsync(path, new StringContent(json, null, "application/json")));

    public async Task<(int Status, JsonElement Body)> GetAsync(string path) => await ReadAsync(await _http.GetAsync(path));

    public void Dispose() => _http.Dispose();

    private static async Task<(int Status, JsonElement Body)> ReadAsync(HttpResponseMessage response)
    {
        using (response)
        {
            return ((int)response.StatusCode, await response.Content.ReadFromJsonAsync<JsonElement>());
        }
    }
}
