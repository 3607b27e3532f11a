using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Sav.Functions.Inbound;
using Sav.Functions.Tests.Fakes;

namespace Sav.Functions.Tests.Inbound;

/// <summary>A request to the endpoint, genuine until a test spoils it.</summary>
internal sealed class EventPost
{
    public const string KeyId = "erp-1";

    private readonly FakeBus _bus;
    private readonly ErpEvents _endpoint;

    public EventPost(FakeBus bus)
    {
        _bus = bus;
        var options = new ErpEventsOptions { Keys = { [KeyId] = Convert.ToBase64String(Secret) } };
        _endpoint = new ErpEvents(
            new SignatureCheck(Options.Create(options), new FixedTime()), new InboundQueue(_bus), NullLogger<ErpEvents>.Instance);
    }

    public static byte[] Secret { get; } = [.. Enumerable.Range(1, 32).Select(i => (byte)i)];

    /// <summary>A signed request with this body.</summary>
    public static HttpRequest Genuine(byte[] body, int seconds = 0)
    {
        var request = new DefaultHttpContext().Request;
        request.Method = "POST";
        request.ContentType = "application/cloudevents+json; charset=utf-8";
        request.Body = new MemoryStream(body);
        Sign(request, seconds);
        return request;
    }

    public static HttpRequest Genuine(string body, int seconds = 0) => Genuine(Encoding.UTF8.GetBytes(body), seconds);

    /// <summary>Signs what the body holds now.</summary>
    public static void Sign(HttpRequest request, int seconds = 0)
    {
        var timestamp = (FixedTime.Now.ToUnixTimeSeconds() + seconds).ToString(CultureInfo.InvariantCulture);
        request.Headers["x-sav-key-id"] = KeyId;
        request.Headers["x-sav-timestamp"] = timestamp;
        request.Headers["x-sav-signature"] = "v1=" + SignatureOf(timestamp, ((MemoryStream)request.Body).ToArray());
    }

    public static string SignatureOf(string timestamp, byte[] body)
    {
        byte[] signed = [.. Encoding.UTF8.GetBytes(timestamp + "."), .. body];
        return Convert.ToHexStringLower(HMACSHA256.HashData(Secret, signed));
    }

    public Task<IActionResult> SendAsync(HttpRequest request) => _endpoint.RunAsync(request, CancellationToken.None);

    /// <summary>The status and, where the event was refused, the code.</summary>
    public async Task<(int Status, string? Code)> AnswerAsync(HttpRequest request) => await SendAsync(request) switch
    {
        StatusCodeResult accepted => (accepted.StatusCode, null),
        ProblemResult problem => (problem.Status, problem.Code),
        var other => throw new InvalidOperationException($"'{other}' is no answer of this endpoint."),
    };
}
