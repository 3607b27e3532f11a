using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using WireMock.RequestBuilders;
using WireMock.ResponseBuilders;
using WireMock.Server;

namespace Sav.Platform.Functions.Tests.WireMock;

public sealed class WireMockServerTests : IDisposable
{
    private readonly WireMockServer _server = WireMockServer.Start();
    private readonly HttpClient _client;

    public WireMockServerTests()
    {
        _client = new HttpClient { BaseAddress = new Uri(_server.Url!) };
    }

    [Fact]
    public async Task RespondWith_StatusHeaderAndJson_AreSent()
    {
        _server.Given(Request.Create().WithPath("/invoices/1").UsingGet())
            .RespondWith(Response.Create().WithStatusCode(HttpStatusCode.Created).WithHeader("x-number", "F-1")
                .WithHeader("Content-Type", "application/json").WithBodyAsJson(new { number = "F-1" }));

        using var response = await _client.GetAsync("/invoices/1");

        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        Assert.Equal("F-1", Assert.Single(response.Headers.GetValues("x-number")));
        Assert.Equal("F-1", (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("number").GetString());
    }

    [Fact]
    public async Task Given_NoMappingMatches_AnswersNotFound()
    {
        _server.Given(Request.Create().WithPath("/invoices").UsingPost()).RespondWith(Response.Create());

        using var response = await _client.GetAsync("/invoices");

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Theory]
    [InlineData("/quotes?key=K1", null, HttpStatusCode.OK)]
    [InlineData("/quotes?key=K2", null, HttpStatusCode.NotFound)]
    [InlineData("/quotes?key=K2", "abc", HttpStatusCode.Accepted)]
    public async Task Given_ParamOrHeader_PicksTheMappingThatFits(string path, string? header, HttpStatusCode expected)
    {
        _server.Given(Request.Create().WithPath("/quo*").UsingAnyMethod().WithParam("key", "K1")).RespondWith(Response.Create());
        _server.Given(Request.Create().WithPath("/quotes").UsingGet().WithHeader("x-trace", "a?c"))
            .RespondWith(Response.Create().WithStatusCode(202));
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (header is not null)
        {
            request.Headers.Add("x-trace", header);
        }

        using var response = await _client.SendAsync(request);

        Assert.Equal(expected, response.StatusCode);
    }

    [Fact]
    public async Task WillSetStateTo_TwoStates_AnswersFirstFailureThenSuccess()
    {
        _server.Given(Request.Create().WithPath("/erp").UsingPut()).InScenario("recovery").WillSetStateTo("up")
            .RespondWith(Response.Create().WithStatusCode(500));
        _server.Given(Request.Create().WithPath("/erp").UsingPut()).InScenario("recovery").WhenStateIs("up").WillSetStateTo("up")
            .RespondWith(Response.Create().WithSuccess().WithBody("done"));

        using var first = await _client.PutAsync("/erp", null);
        using var second = await _client.PutAsync("/erp", null);

        Assert.Equal(HttpStatusCode.InternalServerError, first.StatusCode);
        Assert.Equal("done", await second.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task LogEntries_AfterRequests_HoldThemInOrder()
    {
        _server.Given(Request.Create().WithPath("/orders").UsingPost()).RespondWith(Response.Create());
        using var content = new StringContent("{\"article\":\"A-1\"}");
        content.Headers.Add("x-key", "parts/1");

        using var matched = await _client.PostAsync("/orders", content);
        using var unmatched = await _client.GetAsync("/other");

        var entries = _server.LogEntries.ToArray();
        Assert.Equal(["/orders", "/other"], entries.Select(entry => entry.RequestMessage.Path));
        Assert.Equal("POST", entries[0].RequestMessage.Method);
        Assert.Equal("{\"article\":\"A-1\"}", entries[0].RequestMessage.Body);
        Assert.Equal("parts/1", entries[0].RequestMessage.Headers!["x-key"][0]);
        Assert.NotNull(entries[0].MappingGuid);
        Assert.Null(entries[1].MappingGuid);
    }

    [Fact]
    public async Task Reset_AfterMappingsAndRequests_ForgetsBoth()
    {
        _server.Given(Request.Create().WithPath("/a").UsingGet()).RespondWith(Response.Create());
        using var before = await _client.GetAsync("/a");

        _server.Reset();

        Assert.Empty(_server.LogEntries);
        using var after = await _client.GetAsync("/a");
        Assert.Equal(HttpStatusCode.NotFound, after.StatusCode);
    }

    [Fact]
    public async Task WithDelay_LongerThanTheClientWaits_NoAnswerComes()
    {
        _server.Given(Request.Create().WithPath("/slow").UsingGet()).RespondWith(Response.Create().WithDelay(TimeSpan.FromMinutes(1)));
        using var patience = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _client.GetAsync("/slow", patience.Token));
    }

    public void Dispose()
    {
        _client.Dispose();
        _server.Dispose();
    }
}
