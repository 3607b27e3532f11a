using Sav.Functions.Gateways;
using WireMock.RequestBuilders;
using WireMock.ResponseBuilders;

namespace Sav.Functions.Tests.Gateways;

public sealed class DocumentGatewayTests : GatewayTests
{
    [Fact]
    public async Task Post_Accepted_ReturnsTheDocumentNumber()
    {
        AnswerPost(201, """{"number":"INV-000001"}""");

        var answer = await PostAsync();

        Assert.Equal(new GatewayAnswer.Accepted("INV-000001"), answer);
        var request = Assert.Single(Erp.LogEntries).RequestMessage;
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
        Assert.Single(Erp.LogEntries);
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
        Erp.Given(Request.Create().UsingPost()).InScenario("erp").WillSetStateTo("back")
            .RespondWith(Response.Create().WithStatusCode(503));
        Erp.Given(Request.Create().UsingGet()).InScenario("erp").WhenStateIs("back").WillSetStateTo("asked")
            .RespondWith(Response.Create().WithBody("""{"items":[]}"""));
        Erp.Given(Request.Create().UsingPost()).InScenario("erp").WhenStateIs("asked").WillSetStateTo("done")
            .RespondWith(Response.Create().WithStatusCode(201).WithBody("""{"number":"INV-000001"}"""));

        var answer = await PostAsync();

        Assert.Equal(new GatewayAnswer.Accepted("INV-000001"), answer);
        Assert.Equal(["POST", "GET", "POST"], Methods());
        Assert.All(Posts(), request => Assert.Equal(Key, request.RequestMessage.Headers["Idempotency-Key"].Single()));
    }

    [Fact]
    public async Task Post_TimedOut_AsksByKeyBeforeAnythingElse()
    {
        Erp.Given(Request.Create().UsingPost()).RespondWith(
            Response.Create().WithStatusCode(201).WithBody("""{"number":"INV-LATE"}""").WithDelay(TimeSpan.FromSeconds(20)));
        AnswerGet("""{"items":[{"number":"INV-000001"}]}""");

        var posting = PostAsync();
        await Time.WhenTimeoutIsSetAsync(TimeSpan.FromSeconds(20));
        Time.Expire(TimeSpan.FromSeconds(20));

        Assert.Equal(new GatewayAnswer.Accepted("INV-000001"), await posting);
    }

    [Fact]
    public async Task Post_EarlierDeliveryMayHaveArrived_AsksFirst()
    {
        AnswerGet("""{"items":[{"number":"INV-000007"}]}""");

        var answer = await PostAsync(mayHaveArrived: true);

        Assert.Equal(new GatewayAnswer.Accepted("INV-000007"), answer);
        Assert.Equal(["GET"], Methods());
        Assert.Equal(Key, Assert.Single(Erp.LogEntries).RequestMessage.Query["key"].Single());
    }

    [Fact]
    public async Task Post_TooManyRequests_WaitsAsLongAsAskedAndSendsWithoutAsking()
    {
        Erp.Given(Request.Create().UsingPost()).InScenario("erp").WillSetStateTo("calm")
            .RespondWith(Response.Create().WithStatusCode(429).WithHeader("Retry-After", "7"));
        Erp.Given(Request.Create().UsingPost()).InScenario("erp").WhenStateIs("calm").WillSetStateTo("done")
            .RespondWith(Response.Create().WithStatusCode(201).WithBody("""{"number":"INV-000001"}"""));

        await PostAsync();

        Assert.Equal([TimeSpan.FromSeconds(7)], Time.Pauses);
        Assert.Equal(["POST", "POST"], Methods());
    }

    [Fact]
    public async Task Post_RetryAfterBeyondTheLongestPause_IsCutToIt()
    {
        AnswerPost(429, "", ("Retry-After", "3600"));

        await Assert.ThrowsAsync<GatewayException>(() => PostAsync());

        Assert.All(Time.Pauses, pause => Assert.Equal(TimeSpan.FromSeconds(15), pause));
    }

    [Fact]
    public async Task Post_NobodyListens_RepeatsThenGivesUp()
    {
        var address = Erp.Url!;
        Erp.Stop();
        using var gateway = new DocumentGateway(GatewaySettings.For(address), Time);

        var error = await Assert.ThrowsAsync<GatewayException>(
            () => gateway.PostAsync("invoices", Key, new { }, mayHaveArrived: false, CancellationToken.None));

        Assert.True(error.NeverLeft);
        Assert.Equal(3, Time.Pauses.Count);
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
        var options = GatewaySettings.For(Erp.Url!);
        options.BreakerMinimum = 2;
        options.BreakerPause = TimeSpan.FromSeconds(19);
        options.MaxDelay = TimeSpan.FromSeconds(19.5);
        options.BaseDelay = TimeSpan.FromMilliseconds(10);
        using var gateway = new DocumentGateway(options, Time);

        await Assert.ThrowsAnyAsync<Exception>(
            () => gateway.PostAsync("invoices", Key, new { }, mayHaveArrived: false, CancellationToken.None));

        Assert.Contains(Time.Pauses, pause => pause > TimeSpan.FromSeconds(15));
        Assert.True(Posts().Count() < 4, "While the circuit is open nothing may be sent.");
    }
}
