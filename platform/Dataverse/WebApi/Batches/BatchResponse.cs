using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace Sav.Platform.Dataverse.WebApi.Batches;

/// <summary>The answers of a batch as one multipart/mixed body.</summary>
internal sealed class BatchResponse
{
    private const string LineEnd = "\r\n";

    private readonly string _boundary = $"batchresponse_{Guid.NewGuid()}";
    private readonly MemoryStream _body = new();

    public void Add(PartContext part) => Add(_boundary, part);

    public void AddChangeSet(IEnumerable<PartContext> parts)
    {
        var boundary = $"changesetresponse_{Guid.NewGuid()}";
        Write($"--{_boundary}{LineEnd}Content-Type: multipart/mixed; boundary={boundary}{LineEnd}{LineEnd}");
        foreach (var part in parts)
        {
            Add(boundary, part);
        }

        Write($"--{boundary}--{LineEnd}");
    }

    public async Task WriteAsync(HttpContext context)
    {
        Write($"--{_boundary}--{LineEnd}");
        context.Response.ContentType = $"multipart/mixed; boundary={_boundary}";
        await context.Response.Body.WriteAsync(_body.ToArray(), context.RequestAborted);
    }

    private void Add(string boundary, PartContext part)
    {
        Write($"--{boundary}{LineEnd}Content-Type: application/http{LineEnd}Content-Transfer-Encoding: binary{LineEnd}");
        if (part.ContentId is { } contentId)
        {
            Write($"Content-ID: {contentId}{LineEnd}");
        }

        var status = part.Context.Response.StatusCode;
        Write($"{LineEnd}HTTP/1.1 {status.ToString(CultureInfo.InvariantCulture)} {ReasonPhrases.GetReasonPhrase(status)}{LineEnd}");
        foreach (var header in part.Context.Response.Headers)
        {
            Write($"{header.Key}: {header.Value}{LineEnd}");
        }

        Write(LineEnd);
        _body.Write(part.Body);
        Write(LineEnd);
    }

    private void Write(string text) => _body.Write(Encoding.UTF8.GetBytes(text));
}
