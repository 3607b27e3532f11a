using Sav.Functions.Gateways;
using Sav.Functions.Resilience;
using WireMock.RequestBuilders;
using WireMock.ResponseBuilders;

namespace Sav.Functions.Tests.Gateways;

/// <summary>Answers that are no answers.</summary>
public sealed class DocumentGatewayFaultTests : GatewayTests
{
    [Fact]
    public async Task Post_RetryAfterADate_WaitsByTheClockOfTheAnswer()
    {
        // The gateway's own clock stands elsewhere.
        AnswerPost(429, "", ("Date", "Mon, 02 Mar 2020 08:15:00 GMT"), ("Retry-After", "Mon, 02 Mar 2020 08:15:07 GMT"));

        await Assert.ThrowsAsync<GatewayException>(() => PostAsync());

        Assert.Equal(TimeSpan.FromSeconds(7), Time.Pauses[0]);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("Mon, 02 Mar 2020 08:15:00 GMT")]
    public async Task Post_RetryAfterIsOver_PausesAllTheSame(string retryAfter)
    {
        AnswerPost(429, "", ("Retry-After", retryAfter));

        await Assert.ThrowsAsync<GatewayException>(() => PostAsync());

        Assert.Equal(3, Time.Pauses.Count);
        Assert.All(Time.Pauses, pause => Assert.True(pause > TimeSpan.Zero, "The other system would be asked again at once."));
    }

    [Theory]
    [InlineData(302)]
    [InlineData(307)]
    public async Task Post_Redirected_FollowsNowhereAndRepeats(int status)
    {
        AnswerPost(status, "", ("Location", Erp.Url + "/elsewhere"));
        AnswerGet("""{"items":[]}""");

        var error = await Assert.ThrowsAsync<GatewayException>(() => PostAsync());

        Assert.Contains($"answered {status}", error.Message, StringComparison.Ordinal);
        Assert.All(Erp.LogEntries, entry => Assert.Equal("/api/invoices", entry.RequestMessage.Path));
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
        Erp.Given(Request.Create().UsingPost()).RespondWith(Response.Create().WithStatusCode(201).WithDelay(TimeSpan.FromSeconds(20)));

        var posting = PostAsync();
        await Time.WhenTimeoutIsSetAsync(TimeSpan.FromSeconds(20));
        Time.Expire(TimeSpan.FromSeconds(120));

        await Assert.ThrowsAsync<Polly.Timeout.TimeoutRejectedException>(() => posting);
        Assert.Empty(Time.Pauses);
    }

    [Fact]
    public async Task Post_AskFirst_AsksBeforeTheFirstRequestToo()
    {
        AnswerPost(201, """{"number":"INV-000001"}""");
        AnswerGet("""{"items":[]}""");

        await PostAsync(askFirst: true);

        Assert.Equal(["GET", "POST"], Methods());
    }
}
