using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Sav.Acceptance.Tests;

/// <summary>The CRM of <c>hub serve</c>, in a process that can be killed and started again on the same store.</summary>
internal sealed class ServedCrm : IAsyncDisposable
{
    private readonly string _store = Path.Combine(Path.GetTempPath(), $"served-{Guid.NewGuid():N}");
    private readonly HttpClient _client;
    private HubProcess? _process;

    private ServedCrm()
    {
        // Many requests at once, as from many people.
        _client = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = 256 })
        {
            BaseAddress = new Uri($"http://127.0.0.1:{FreePort()}/"), Timeout = TimeSpan.FromMinutes(2),
        };
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static async Task<ServedCrm> StartAsync()
    {
        var crm = new ServedCrm();
        await crm.RestartAsync();
        return crm;
    }

    public async Task RestartAsync()
    {
        _process = HubProcess.Start("serve", "--store", _store, "--url", _client.BaseAddress!.GetLeftPart(UriPartial.Authority));
        while (!await AnswersAsync())
        {
            await Task.Delay(100, Stop);
        }
    }

    public async Task KillAsync()
    {
        await _process!.KillAsync();
        _process.Dispose();
    }

    /// <summary>Creates a row and returns its id.</summary>
    public async Task<Guid> CreateAsync(string set, JsonObject row)
    {
        using var answer = await _client.PostAsJsonAsync(Api(set), row, Stop);
        Assert.True(answer.StatusCode == HttpStatusCode.NoContent, await answer.Content.ReadAsStringAsync(Stop));
        var address = answer.Headers.GetValues("OData-EntityId").Single();
        return Guid.Parse(address[(address.LastIndexOf('(') + 1)..^1]);
    }

    public async Task UpdateAsync(string set, Guid id, JsonObject changes)
    {
        using var answer = await _client.PatchAsJsonAsync(Api($"{set}({id})"), changes, Stop);
        Assert.True(answer.StatusCode == HttpStatusCode.NoContent, await answer.Content.ReadAsStringAsync(Stop));
    }

    public async Task<IReadOnlyList<JsonElement>> ReadAsync(string setAndQuery) =>
        [.. (await _client.GetFromJsonAsync<JsonElement>(Api(setAndQuery), Stop)).GetProperty("value").EnumerateArray()];

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        _client.Dispose();
        Directory.Delete(_store, recursive: true);
    }

    private async Task<bool> AnswersAsync()
    {
        try
        {
            // The sample organisation is there when its last contract is.
            using var answer = await _client.GetAsync(Api("sav_servicecontracts?$top=1&$filter=statuscode eq 743120001"), Stop);
            return answer.IsSuccessStatusCode && (await answer.Content.ReadFromJsonAsync<JsonElement>(Stop)).GetProperty("value").GetArrayLength() > 0;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static string Api(string path) => "api/data/v9.2/" + path;

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
