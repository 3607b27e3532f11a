using System.Net.Http.Headers;
using System.Text;

namespace Sav.Platform.Dataverse.Tests.WebApi;

/// <summary>Writes the body of a batch, and cuts the answer into its parts.</summary>
internal sealed class BatchBody
{
    private const string Boundary = "batch_1";
    private const string ChangeSetBoundary = "changeset_1";

    private readonly StringBuilder _text = new();

    public BatchBody Add(string method, string address, string? json = null)
    {
        Part(Boundary, null, method, address, json);
        return this;
    }

    public BatchBody AddChangeSet(params (string Method, string Address, string? Json)[] requests)
    {
        _text.Append($"--{Boundary}\r\nContent-Type: multipart/mixed; boundary=\"{ChangeSetBoundary}\"\r\n\r\n");
        foreach (var (index, (method, address, json)) in requests.Index())
        {
            Part(ChangeSetBoundary, index + 1, method, address, json);
        }

        _text.Append($"--{ChangeSetBoundary}--\r\n");
        return this;
    }

    public async Task<(int Status, List<string> Parts)> SendAsync(HttpClient client, string? prefer = null)
    {
        using var content = new StringContent($"{_text}--{Boundary}--\r\n", Encoding.UTF8);
        content.Headers.ContentType = MediaTypeHeaderValue.Parse($"multipart/mixed; boundary={Boundary}");
        using var request = new HttpRequestMessage(HttpMethod.Post, "$batch") { Content = content };
        if (prefer is not null)
        {
            request.Headers.Add("Prefer", prefer);
        }

        var response = await client.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        return ((int)response.StatusCode, [.. text.Split("HTTP/1.1 ").Skip(1)]);
    }

    private void Part(string boundary, int? contentId, string method, string address, string? json)
    {
        _text.Append($"--{boundary}\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n");
        _text.Append(contentId is null ? "" : $"Content-ID: {contentId}\r\n");
        _text.Append($"\r\n{method} {address} HTTP/1.1\r\n");
        _text.Append(json is null ? "" : "Content-Type: application/json; type=entry\r\n");
        _text.Append($"\r\n{json}\r\n");
    }
}
