using System.Diagnostics.Metrics;
using System.Globalization;
using Sav.Functions.Gateways;
using Sav.Functions.Resilience;
using Sav.Functions.Tests.Fakes;
using WireMock.RequestBuilders;
using WireMock.ResponseBuilders;
using WireMock.Server;

namespace Sav.Functions.Tests.Gateways;

public sealed class DocumentGatewayTests : IDisposable
{
    private const string Key = "billing/0b8f6f0e/1";

    private readonly WireMockServer _erp = WireMockServer.Start();
    private readonly PauseTime _time = GatewaySettings.Time();

    public void Dispose() => _erp.Dispose();

    [Fact]
    public async Task Post_Accepted_ReturnsTheDocumentNumber()
    {
        AnswerPost(201, """{"number":"INV-000001"}""");

        var answer = await PostAsync();

        Assert.Equal(new GatewayAnswer.Accepted("INV-000001"), answer);
        var request = Assert.Single(_erp.LogEntries).RequestMessage;
        Assert.Equal(("POST", "/api/invoices"), (request.Method, request.Path));
        Assert.Equal(Key, request.Headers["Idempotency-Key"].Single());
        Assert.Equal("Bearer t0ken", request.Headers["Authorization"].Single());
        Assert.Equal("""{"amountDue":38.10}""", request.Body);
    }

    [Theory]
    [InlineData(422, """{"code":"customer_blocked","detail":"C-2 is blocked."}""", "customer_blocked", "C-2 is blocked.")]
    [InlineData(409, """{"code":"key_reused","detail":"Other content."}""", "key_reused", "Other content.")]
    [InlineData(403, "no entry", "http_403", "no entry")]
    public async Task Post_RefusedForGood_IsNotRepeated(int status, string body, string code, string detail)
    {
        AnswerPost(status, body);

        var answer = await PostAsync();

        Assert.Equal(new GatewayAnswer.Refused(code, detail), answer);
        Assert.Single(_erp.LogEntries);
    }

    [Fact]
    public async Task Post_ServerErrorButDocumentExists_DoesNotSendAgain()
    {
        AnswerPost(500, "");
        AnswerGet("""{"items":[{"number":"INV-000001"}]}""");

        var answer = await PostAsync();

        Assert.Equal(new GatewayAnswer.Accepted("INV-000001"), answer);
        Assert.Equal(["POST", "GET"], Methods());
    }

    [Fact]
    public async Task Post_ServerErrorAndNoDocument_SendsAgainWithTheSameKey()
    {
        _erp.Given(Request.Create().UsingPost()).InScenario("erp").WillSetStateTo("back")
            .RespondWith(Response.Create().WithStatusCode(503));
        _erp.Given(Request.Create().UsingGet()).InScenario("erp").WhenStateIs("back").WillSetStateTo("asked")
            .RespondWith(Response.Create().WithBody("""{"items":[]}"""));
        _erp.Given(Request.Create().UsingPost()).InScenario("erp").WhenStateIs("asked").WillSetStateTo("done")
            .RespondWith(Response.Create().WithStatusCode(201).WithBody("""{"number":"INV-000001"}"""));

        var answer = await PostAsync();

        Assert.Equal(new GatewayAnswer.Accepted("INV-000001"), answer);
        Assert.Equal(["POST", "GET", "POST"], Methods());
        Assert.All(Posts(), request => Assert.Equal(Key, request.RequestMessage.Headers["Idempotency-Key"].Single()));
    }

    [Fact]
    public async Task Post_TimedOut_AsksByKeyBeforeAnythingElse()
    {
        _erp.Given(Request.Create().UsingPost()).RespondWith(
            Response.Create().WithStatusCode(201).WithBody("""{"number":"INV-LATE"}""").WithDelay(TimeSpan.FromSeconds(20)));
        AnswerGet("""{"items":[{"number":"INV-000001"}]}""");

        var posting = PostAsync();
        await _time.WhenTimeoutIsSetAsync(TimeSpan.FromSeconds(20));
        _time.Expire(TimeSpan.FromSeconds(20));

        Assert.Equal(new GatewayAnswer.Accepted("INV-000001"), await posting);
    }

    [Fact]
    public async Task Post_EarlierDeliveryMayHaveArrived_AsksFirst()
    {
        AnswerGet("""{"items":[{"number":"INV-000007"}]}""");

        var answer = await PostAsync(mayHaveArrived: true);

        Assert.Equal(new GatewayAnswer.Accepted("INV-000007"), answer);
        Assert.Equal(["GET"], Methods());
        Assert.Equal(Key, Assert.Single(_erp.LogEntries).RequestMessage.Query["key"].Single());
    }

    [Fact]
    public async Task Post_TooManyRequests_WaitsAsLongAsAskedAndSendsWithoutAsking()
    {
        _erp.Given(Request.Create().UsingPost()).InScenario("erp").WillSetStateTo("calm")
            .RespondWith(Response.Create().WithStatusCode(429).WithHeader("Retry-After", "7"));
        _erp.Given(Request.Create().UsingPost()).InScenario("erp").WhenStateIs("calm").WillSetStateTo("done")
            .RespondWith(Response.Create().WithStatusCode(201).WithBody("""{"number":"INV-000001"}"""));

        await PostAsync();

        Assert.Equal([TimeSpan.FromSeconds(7)], _time.Pauses);
        Assert.Equal(["POST", "POST"], Methods());
    }

    [Fact]
    public async Task Post_RetryAfterBeyondTheLongestPause_IsCutToIt()
    {
        AnswerPost(429, "", ("Retry-After", "3600"));

        await Assert.ThrowsAsync<GatewayException>(() => PostAsync());

        Assert.All(_time.Pauses, pause => Assert.Equal(TimeSpan.FromSeconds(15), pause));
    }

    [Fact]
    public async Task Post_RetryAfterADate_WaitsByTheClockOfTheAnswer()
    {
        // The gateway's own clock stands elsewhere.
        AnswerPost(429, "", ("Retry-After", TimeProvider.System.GetUtcNow().AddSeconds(10).ToString("R", CultureInfo.InvariantCulture)));

        await Assert.ThrowsAsync<GatewayException>(() => PostAsync());

        Assert.InRange(_time.Pauses[0], TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(10));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("Mon, 02 Mar 2020 08:15:00 GMT")]
    public async Task Post_RetryAfterIsOver_PausesAllTheSame(string retryAfter)
    {
        AnswerPost(429, "", ("Retry-After", retryAfter));

        await Assert.ThrowsAsync<GatewayException>(() => PostAsync());

        Assert.Equal(3, _time.Pauses.Count);
        Assert.All(_time.Pauses, pause => Assert.True(pause > TimeSpan.Zero, "The other system would be asked again at once."));
    }

    [Theory]
    [InlineData(302)]
    [InlineData(307)]
    public async Task Post_Redirected_FollowsNowhereAndRepeats(int status)
    {
        AnswerPost(status, "", ("Location", _erp.Url + "/elsewhere"));
        AnswerGet("""{"items":[]}""");

        var error = await Assert.ThrowsAsync<GatewayException>(() => PostAsync());

        Assert.Contains($"answered {status}", error.Message, StringComparison.Ordinal);
        Assert.All(_erp.LogEntries, entry => Assert.Equal("/api/invoices", entry.RequestMessage.Path));
    }

    [Theory]
    [InlineData("""{"number":17}""")]
    [InlineData("""["INV-000001"]""")]
    [InlineData("""{"number":"INV-0000""")]
    [InlineData("<html></html>")]
    [InlineData("")]
    public async Task Post_AnswerIsNoDocument_IsTakenForUnclear(string body)
    {
        AnswerPost(201, body);
        AnswerGet("""{"items":[{"number":"INV-000001"}]}""");

        Assert.Equal(new GatewayAnswer.Accepted("INV-000001"), await PostAsync());
        Assert.Equal(["POST", "GET"], Methods());
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("""{"items":{}}""")]
    [InlineData("""{"items":[17]}""")]
    [InlineData("<html></html>")]
    public async Task Post_LookUpIsUnreadable_IsAskedAgainAndNothingIsSent(string body)
    {
        AnswerGet(body);

        await Assert.ThrowsAsync<GatewayException>(() => PostAsync(mayHaveArrived: true));

        Assert.Equal(["GET", "GET", "GET", "GET"], Methods());
    }

    [Fact]
    public async Task Post_TotalTimeIsOver_EndsWithinAnAttempt()
    {
        _erp.Given(Request.Create().UsingPost()).RespondWith(Response.Create().WithStatusCode(201).WithDelay(TimeSpan.FromSeconds(20)));

        var posting = PostAsync();
        await _time.WhenTimeoutIsSetAsync(TimeSpan.FromSeconds(20));
        _time.Expire(TimeSpan.FromSeconds(120));

        await Assert.ThrowsAsync<Polly.Timeout.TimeoutRejectedException>(() => posting);
        Assert.Empty(_time.Pauses);
    }

    [Fact]
    public async Task Post_AskFirst_AsksBeforeTheFirstRequestToo()
    {
        AnswerPost(201, """{"number":"INV-000001"}""");
        AnswerGet("""{"items":[]}""");

        await PostAsync(askFirst: true);

        Assert.Equal(["GET", "POST"], Methods());
    }

    [Fact]
    public async Task Post_Repeated_IsMeasured()
    {
        var reasons = new List<string>();
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, measuring) =>
        {
            if (instrument.Name == GatewayMetrics.Retries)
            {
                measuring.EnableMeasurementEvents(instrument);
            }
        };
        listener.SetMeasurementEventCallback<long>((_, _, tags, _) =>
        {
            lock (reasons)
            {
                reasons.Add((string)tags[0].Value!);
            }
        });
        listener.Start();
        AnswerPost(429, "");

        await Assert.ThrowsAsync<GatewayException>(() => PostAsync());

        lock (reasons)
        {
            // Other tests may repeat requests at the same time.
            Assert.True(reasons.Count(reason => reason == "failure") >= 3, "Three repetitions were to be counted.");
        }
    }

    [Fact]
    public async Task Post_NobodyListens_RepeatsThenGivesUp()
    {
        var address = _erp.Url!;
        _erp.Stop();
        using var gateway = new DocumentGateway(GatewaySettings.For(address), _time);

        var error = await Assert.ThrowsAsync<GatewayException>(
            () => gateway.PostAsync("invoices", Key, new { }, mayHaveArrived: false, CancellationToken.None));

        Assert.True(error.NeverLeft);
        Assert.Equal(3, _time.Pauses.Count);
    }

    [Fact]
    public async Task Post_AnswerWithoutNumber_IsTakenForUnclear()
    {
        AnswerPost(201, "{}");
        AnswerGet("""{"items":[{"number":"INV-000001"}]}""");

        Assert.Equal(new GatewayAnswer.Accepted("INV-000001"), await PostAsync());
    }

    [Fact]
    public async Task Post_ManyFailures_OpensTheCircuitAndWaitsItOut()
    {
        AnswerPost(503, "");
        AnswerGet("""{"items":[]}""");
        var options = GatewaySettings.For(_erp.Url!);
        options.BreakerMinimum = 2;
        options.BreakerPause = TimeSpan.FromSeconds(19);
        options.MaxDelay = TimeSpan.FromSeconds(19.5);
        options.BaseDelay = TimeSpan.FromMilliseconds(10);
        using var gateway = new DocumentGateway(options, _time);

        await Assert.ThrowsAnyAsync<Exception>(
            () => gateway.PostAsync("invoices", Key, new { }, mayHaveArrived: false, CancellationToken.None));

        Assert.Contains(_time.Pauses, pause => pause > TimeSpan.FromSeconds(15));
        Assert.True(Posts().Count() < 4, "While the circuit is open nothing may be sent.");
    }

    private Task<GatewayAnswer> PostAsync(bool mayHaveArrived = false, bool askFirst = false)
    {
        var options = GatewaySettings.For(_erp.Url + "/api");
        options.AskFirst = askFirst;
        options.Authorization = "Bearer t0ken";
        var gateway = new DocumentGateway(options, _time);
        return gateway.PostAsync("invoices", Key, new { AmountDue = 38.10m }, mayHaveArrived, CancellationToken.None);
    }

    private void AnswerPost(int status, string body, params (string Name, string Value)[] headers)
    {
        var response = Response.Create().WithStatusCode(status).WithBody(body);
        foreach (var (name, value) in headers)
        {
            response = response.WithHeader(name, value);
        }

        _erp.Given(Request.Create().UsingPost()).RespondWith(response);
    }

    private void AnswerGet(string body) => _erp.Given(Request.Create().UsingGet()).RespondWith(Response.Create().WithBody(body));

    private IEnumerable<string> Methods() => _erp.LogEntries.Select(entry => entry.RequestMessage.Method);

    private IEnumerable<WireMock.Logging.ILogEntry> Posts() => _erp.FindLogEntries(Request.Create().UsingPost());
}
