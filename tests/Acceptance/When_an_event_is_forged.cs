using System.Net;
using System.Security.Cryptography;
using System.Text;
using Sav.Hub.Crm;

namespace Sav.Acceptance.Tests;

public sealed class When_an_event_is_forged
{
    [Fact]
    public async Task Should_refuse_it_and_change_nothing()
    {
        await using var hub = await TestHub.StartAsync();
        var id = await hub.OpenAsync(SmallTown.OutOfCoverage, "N-1");
        await hub.SettleAsync();
        var before = (await hub.CaseAsync(id)).RowVersion;

        var answer = await PostAsync(hub, Accepted(id), RandomNumberGenerator.GetBytes(32));
        await hub.SettleAsync();

        Assert.Equal(HttpStatusCode.Unauthorized, answer);
        Assert.Equal(before, (await hub.CaseAsync(id)).RowVersion);
    }

    [Fact]
    public async Task Should_apply_a_genuine_one_once_however_often_it_comes()
    {
        await using var hub = await TestHub.StartAsync();
        var id = await hub.OpenAsync(SmallTown.OutOfCoverage, "N-1");
        await hub.SettleAsync();

        for (var i = 0; i < 3; i++)
        {
            Assert.Equal(HttpStatusCode.Accepted, await PostAsync(hub, Accepted(id), hub.Host.SigningKey));
            await hub.SettleAsync();
        }

        var inbox = (await hub.RowsOfAsync("sav_integrationmessage", id))
            .Where(m => m.GetAttributeValue<string>("sav_externalid") == "urn:test#once");
        Assert.Single(inbox);
    }

    private static string Accepted(Guid id) =>
        $$"""
        {"specversion":"1.0","id":"once","source":"urn:test","type":"sav.quote.accepted.v1","subject":"{{id:D}}","time":"2026-03-02T09:00:00Z",
         "datacontenttype":"application/json","data":{"caseId":"{{id:D}}","quoteNumber":"QUO-000001","decidedOn":"2026-03-02T09:00:00Z"} }
        """;

    private static async Task<HttpStatusCode> PostAsync(TestHub hub, string body, byte[] secret)
    {
        var timestamp = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds();
        var signature = HMACSHA256.HashData(secret, Encoding.UTF8.GetBytes($"{timestamp}.{body}"));
        using var client = new HttpClient { BaseAddress = hub.Host.Address };
        using var request = new HttpRequestMessage(HttpMethod.Post, "api/erp/events")
        {
            Content = new StringContent(body, Encoding.UTF8, "application/cloudevents+json"),
        };
        request.Headers.Add("x-sav-key-id", "one-machine");
        request.Headers.Add("x-sav-timestamp", FormattableString.Invariant($"{timestamp}"));
        request.Headers.Add("x-sav-signature", $"v1={Convert.ToHexStringLower(signature)}");
        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }
}
