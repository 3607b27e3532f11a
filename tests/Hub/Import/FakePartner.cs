using System.Net;
using System.Text;
using System.Text.Json;

namespace Sav.Hub.Tests.Import;

/// <summary>An ERP or a warehouse that takes everything down.</summary>
internal sealed class FakePartner : HttpMessageHandler
{
    /// <summary>Arrays received, with the path they came to.</summary>
    public List<(string Path, JsonElement Rows)> Received { get; } = [];

    /// <summary>What is answered.</summary>
    public HttpStatusCode Status { get; set; } = HttpStatusCode.OK;

    public string Body { get; set; } = "{}";

    /// <summary>Thrown instead of an answer, if set.</summary>
    public Exception? Failure { get; set; }

    public HttpClient Client() => new(this) { BaseAddress = new Uri("http://partner.example/") };

    public IEnumerable<JsonElement> RowsAt(string path) =>
        Received.Where(call => call.Path == path).SelectMany(call => call.Rows.EnumerateArray());

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (Failure is not null)
        {
            throw Failure;
        }

        Assert.Equal(HttpMethod.Put, request.Method);
        var rows = JsonDocument.Parse(await request.Content!.ReadAsStringAsync(cancellationToken)).RootElement;
        Received.Add((request.RequestUri!.AbsolutePath, rows));
        return new HttpResponseMessage(Status) { Content = new StringContent(Body, Encoding.UTF8, "application/json") };
    }
}
