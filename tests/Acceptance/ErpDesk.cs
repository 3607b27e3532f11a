using System.Net.Http.Json;

namespace Sav.Acceptance.Tests;

/// <summary>What happens in the ERP without the hub asking for it.</summary>
internal sealed class ErpDesk(TestHub hub) : IDisposable
{
    private readonly HttpClient _erp = new() { BaseAddress = hub.Host.Erp.BaseAddress };

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>Lets two months go by: customers pay, quotes expire.</summary>
    public Task PassTwoMonthsAsync() => PostAsync(
        "daily-run", new { today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays(60) });

    public Task AnswerAsync(string quote, bool accepted) => PostAsync($"quotes/{quote}/answer", new { accepted });

    public Task BlockAsync(string customer) => PostAsync($"customers/{customer}/block", new { });

    public Task SellAsync(object sale) => PostAsync("sales", sale, key: "sale/1");

    public void Dispose() => _erp.Dispose();

    private async Task PostAsync(string path, object body, string? key = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(body) };
        request.Headers.Add("Idempotency-Key", key ?? path);
        using var answer = await _erp.SendAsync(request, Stop);
        answer.EnsureSuccessStatusCode();
        await hub.SettleAsync();
    }
}
