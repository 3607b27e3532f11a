using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Xrm.Sdk;

namespace Sav.Acceptance.Tests;

public sealed class When_a_log_is_read_by_a_stranger
{
    private const string Name = "Jeanne Dulac";
    private const string Email = "jeanne.dulac@example.org";
    private const string Phone = "+33 6 12 34 56 78";
    private const string Secret = "Bearer s3cret-of-the-erp-0123456789";

    [Fact]
    public async Task Should_tell_nobodys_name_address_words_or_secret()
    {
        var lines = new LoggedLines();
        await using var hub = await TestHub.StartAsync(options => options with
        {
            Logging = lines.Take,
            Settings = new Dictionary<string, string?> { ["Erp:Authorization"] = Secret },
        });
        await RefusedCaseAsync(hub);
        await QuotedCaseAsync(hub);
        await hub.SettleAsync();

        Assert.Contains(lines.All, line => line.Contains("A posted event was refused", StringComparison.Ordinal));
        Assert.Contains(lines.All, line => line.Contains("BillCase handled message", StringComparison.Ordinal));
        Assert.Contains(lines.All, line => line.Contains("ApplyErpEvent handled message", StringComparison.Ordinal));
        foreach (var word in new[] { "Dulac", "example.org", "34 56 78", "pression", "s3cret", Convert.ToBase64String(hub.Host.SigningKey) })
        {
            Assert.DoesNotContain(lines.All, line => line.Contains(word, StringComparison.OrdinalIgnoreCase));
        }
    }

    /// <summary>The ERP refuses the bill, and says why in words.</summary>
    private static async Task RefusedCaseAsync(TestHub hub)
    {
        var id = await hub.OpenAsync(SmallTown.BlockedInErp, "B-1");
        await hub.AddLabourAsync(id);
        await hub.CloseAsync(id);
    }

    /// <summary>What a person wrote travels with the quote, and comes back in events that cannot be applied.</summary>
    private static async Task QuotedCaseAsync(TestHub hub)
    {
        var id = await hub.OpenAsync(SmallTown.OutOfCoverage, "N-1");
        await hub.Crm.UpdateAsync(
            new Entity("incident", id) { ["description"] = $"{Name}, {Email}, {Phone}: plus de pression." }, TestContext.Current.CancellationToken);
        await PostAsync(hub, Event(id, "sav.unheard.of.v1"), hub.Host.SigningKey);
        await PostAsync(hub, Event(id, "sav.quote.accepted.v1"), hub.Host.SigningKey);
        await PostAsync(hub, Event(id, "sav.quote.accepted.v1"), RandomNumberGenerator.GetBytes(32));
        await PostAsync(hub, $"{Name} {Email} {Phone}", hub.Host.SigningKey);
    }

    private static string Event(Guid id, string type) =>
        $$"""
        {"specversion":"1.0","id":"{{Guid.NewGuid()}}","source":"urn:test","type":"{{type}}","subject":"{{id:D}}",
         "data":{"caseId":"{{Name}} {{Email}} {{Phone}}","quoteNumber":"Q"} }
        """;

    private static async Task PostAsync(TestHub hub, string body, byte[] secret)
    {
        var timestamp = FormattableString.Invariant($"{TimeProvider.System.GetUtcNow().ToUnixTimeSeconds()}");
        var signature = HMACSHA256.HashData(secret, Encoding.UTF8.GetBytes($"{timestamp}.{body}"));
        using var client = new HttpClient { BaseAddress = hub.Host.Address };
        using var content = new StringContent(body, Encoding.UTF8, new MediaTypeHeaderValue("application/cloudevents+json"));
        using var request = new HttpRequestMessage(HttpMethod.Post, "api/erp/events") { Content = content };
        request.Headers.Add("x-sav-key-id", "one-machine");
        request.Headers.Add("x-sav-timestamp", timestamp);
        request.Headers.Add("x-sav-signature", $"v1={Convert.ToHexStringLower(signature)}");
        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
