using System.Text;
using Azure.Messaging.ServiceBus;
using Microsoft.AspNetCore.Http;
using Sav.Functions.Tests.Fakes;

namespace Sav.Functions.Tests.Inbound;

/// <summary>What the endpoint takes and refuses, in the order in which it looks.</summary>
public sealed class RefusedEventTests
{
    private const int Limit = 256 * 1024;

    private readonly FakeBus _bus = new();

    [Theory]
    [InlineData("x-sav-key-id")]
    [InlineData("x-sav-timestamp")]
    [InlineData("x-sav-signature")]
    public async Task Post_HeaderMissing_IsNotAuthentic(string header)
    {
        var request = Genuine();
        request.Headers.Remove(header);

        Assert.Equal((401, "not_authentic"), await AnswerAsync(request));
    }

    [Theory]
    [InlineData("x-sav-key-id")]
    [InlineData("x-sav-signature")]
    public async Task Post_HeaderTwice_IsNotAuthentic(string header)
    {
        var request = Genuine();
        request.Headers.Append(header, request.Headers[header].ToString());

        Assert.Equal((401, "not_authentic"), await AnswerAsync(request));
    }

    [Fact]
    public async Task Post_MalformedAndNotSigned_TellsNothingAboutTheBody()
    {
        var request = EventPost.Genuine("{ this is no JSON");
        request.Headers["x-sav-key-id"] = "nobody";

        Assert.Equal((401, "not_authentic"), await AnswerAsync(request));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("text/plain")]
    [InlineData("application/cloudevents-batch+json")]
    [InlineData("application/json; charset=utf-16")]
    public async Task Post_OtherContentType_IsNotTaken(string? contentType)
    {
        var request = Genuine();
        request.ContentType = contentType;

        Assert.Equal((415, "not_json"), await AnswerAsync(request));
        Assert.Empty(_bus.Sent);
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("application/cloudevents+json")]
    [InlineData("Application/CloudEvents+JSON; charset=\"UTF-8\"")]
    public async Task Post_JsonContentType_IsTaken(string contentType)
    {
        var request = Genuine();
        request.ContentType = contentType;

        Assert.Equal(202, (await AnswerAsync(request)).Status);
    }

    [Fact]
    public async Task Post_LengthDeclaredShorterThanItIs_IsTooLargeAllTheSame()
    {
        var request = EventPost.Genuine(new byte[Limit + 1]);
        request.ContentLength = 10;

        Assert.Equal((413, "too_large"), await AnswerAsync(request));
    }

    [Fact]
    public async Task Post_BodyEndsEarly_IsMalformed()
    {
        var request = Genuine();
        request.Body = new BrokenStream();

        Assert.Equal((400, "malformed"), await AnswerAsync(request));
    }

    [Fact]
    public async Task Post_TooLargeForTheBusWithItsHeaders_IsTooLarge()
    {
        _bus.Failure = _ => new ServiceBusException("too large", ServiceBusFailureReason.MessageSizeExceeded);

        Assert.Equal((413, "too_large"), await AnswerAsync(Genuine()));
    }

    [Theory]
    [InlineData(62, 202)]
    [InlineData(63, 400)]
    public async Task Post_DepthOfData_HasALimit(int depth, int status)
    {
        var nested = new string('[', depth) + new string(']', depth);
        var flat = EventBody.Of("sav.invoice.posted.v1", "{}").ToJsonString();
        var body = flat.Replace("\"data\":{}", $"\"data\":{{\"x\":{nested}}}", StringComparison.Ordinal);

        Assert.Equal(status, (await AnswerAsync(EventPost.Genuine(body))).Status);
    }

    [Theory]
    [InlineData("\"id\":\"\\ud800\"")]
    [InlineData("\"id\":\"\u00ff\"")]
    public async Task Post_TextThatIsNoUnicode_IsMalformed(string id)
    {
        var body = EventBody.InvoicePosted().ToJsonString().Replace("\"id\":\"e-1\"", id, StringComparison.Ordinal);

        Assert.Equal((400, "malformed"), await AnswerAsync(EventPost.Genuine(Encoding.Latin1.GetBytes(body))));
    }

    [Fact]
    public async Task Post_UnknownMembers_AreKeptByteForByte()
    {
        var known = EventBody.InvoicePosted().ToJsonString();
        var body = "\r\n " + known.Replace("{", "{ \"new\" : {\"é\":1.50} , ", StringComparison.Ordinal) + " ";

        Assert.Equal(202, (await AnswerAsync(EventPost.Genuine(body))).Status);

        Assert.Equal(Encoding.UTF8.GetBytes(body), Assert.Single(Assert.Single(_bus.Sent).Messages).Body.ToArray());
    }

    [Fact]
    public async Task Post_SameRequestAgain_IsAcceptedUnderTheSameMessageId()
    {
        var body = EventBody.InvoicePosted().ToJsonString();

        Assert.Equal(202, (await AnswerAsync(EventPost.Genuine(body))).Status);
        Assert.Equal(202, (await AnswerAsync(EventPost.Genuine(body))).Status);

        var ids = _bus.Sent.SelectMany(sent => sent.Messages).Select(message => message.MessageId).ToList();
        Assert.Equal(2, ids.Count);
        Assert.Single(ids.Distinct());
    }

    private static HttpRequest Genuine() => EventPost.Genuine(EventBody.InvoicePosted().ToJsonString());

    private Task<(int Status, string? Code)> AnswerAsync(HttpRequest request) => new EventPost(_bus).AnswerAsync(request);

    private sealed class BrokenStream : MemoryStream
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            throw new BadHttpRequestException("Unexpected end of request content.");
    }
}
