using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Sav.Functions.Inbound;
using Sav.Functions.Tests.Fakes;

namespace Sav.Functions.Tests.Inbound;

public sealed class ErpEventsTests
{
    private readonly FakeBus _bus = new();

    [Fact]
    public async Task Post_SignedEvent_IsQueuedUnchangedAndAccepted()
    {
        var body = EventBody.InvoicePosted().ToJsonString();

        var answer = await PostAsync(body);

        Assert.Equal(202, Assert.IsType<StatusCodeResult>(answer).StatusCode);
        var (entity, messages) = Assert.Single(_bus.Sent);
        var message = Assert.Single(messages);
        Assert.Equal("crm-inbound", entity);
        Assert.Equal(body, message.Body.ToString());
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData("urn:sav:erp#e-1"u8)), message.MessageId);
        Assert.Equal(EventBody.Case.ToString(), message.SessionId);
        Assert.Equal("sav.invoice.posted.v1", message.Subject);
        Assert.Equal("application/cloudevents+json", message.ContentType);
    }

    [Fact]
    public async Task Post_QueueDoesNotAcknowledge_IsNotAccepted()
    {
        _bus.Failure = _ => new TimeoutException();

        await Assert.ThrowsAsync<TimeoutException>(() => PostAsync(EventBody.InvoicePosted().ToJsonString()));
    }

    [Theory]
    [InlineData(-300, true)]
    [InlineData(300, true)]
    [InlineData(-301, false)]
    [InlineData(301, false)]
    public async Task Post_Timestamp_CountsWithinFiveMinutes(int seconds, bool accepted)
    {
        var answer = await PostAsync(EventBody.InvoicePosted().ToJsonString(), request => EventPost.Sign(request, seconds));

        Assert.Equal(accepted, answer is StatusCodeResult);
    }

    [Theory]
    [InlineData("x-sav-timestamp", "")]
    [InlineData("x-sav-timestamp", "-1")]
    [InlineData("x-sav-timestamp", "99999999999999999999")]
    [InlineData("x-sav-key-id", "nobody")]
    [InlineData("x-sav-signature", "")]
    [InlineData("x-sav-signature", "v1=")]
    [InlineData("x-sav-signature", "v1=zz02030405060708091011121314151617181920212223242526272829303132")]
    [InlineData("x-sav-signature", "v1=0102030405060708091011121314151617181920212223242526272829303132")]
    public async Task Post_HeaderWrong_IsNotAuthentic(string header, string value)
    {
        var answer = await PostAsync(EventBody.InvoicePosted().ToJsonString(), request => request.Headers[header] = value);

        AssertProblem(401, "not_authentic", answer);
    }

    [Fact]
    public async Task Post_BodyChangedAfterSigning_IsNotAuthentic()
    {
        var answer = await PostAsync(
            EventBody.InvoicePosted().ToJsonString(),
            request => request.Body = new MemoryStream(Encoding.UTF8.GetBytes(EventBody.InvoicePosted("e-2").ToJsonString())));

        AssertProblem(401, "not_authentic", answer);
    }

    [Fact]
    public async Task Post_SignedNonsense_IsMalformed() => AssertProblem(400, "malformed", await PostAsync("[]"));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Post_Over256Kilobytes_IsTooLarge(bool declaresLength)
    {
        var answer = await PostAsync(new string(' ', (256 * 1024) + 1), request => request.ContentLength = declaresLength ? (256 * 1024) + 1 : null);

        AssertProblem(413, "too_large", answer);
    }

    [Fact]
    public async Task Post_Exactly256Kilobytes_IsAccepted()
    {
        var body = EventBody.InvoicePosted().ToJsonString();

        Assert.IsType<StatusCodeResult>(await PostAsync(body + new string(' ', (256 * 1024) - body.Length)));
    }

    [Fact]
    public async Task Problem_Executed_WritesProblemJson()
    {
        var http = new DefaultHttpContext();
        using var written = new MemoryStream();
        http.Response.Body = written;

        await new ProblemResult(401, "not_authentic", "Sign it.").ExecuteResultAsync(new ActionContext { HttpContext = http });

        Assert.Equal((401, "application/problem+json"), (http.Response.StatusCode, http.Response.ContentType));
        Assert.Equal(
            """{"type":"about:blank","status":401,"code":"not_authentic","detail":"Sign it."}""",
            Encoding.UTF8.GetString(written.ToArray()));
    }

    private static void AssertProblem(int status, string code, IActionResult answer)
    {
        var problem = Assert.IsType<ProblemResult>(answer);
        Assert.Equal((status, code), (problem.Status, problem.Code));
    }

    private Task<IActionResult> PostAsync(string body, Action<HttpRequest>? spoil = null)
    {
        var request = EventPost.Genuine(body);
        spoil?.Invoke(request);
        return new EventPost(_bus).SendAsync(request);
    }
}
