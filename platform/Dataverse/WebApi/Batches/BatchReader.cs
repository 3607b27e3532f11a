using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Sav.Platform.Dataverse.WebApi.Batches;

/// <summary>Reads a batch: a multipart/mixed body of requests and of change sets (Microsoft, "Execute batch operations using the Web API").</summary>
internal static class BatchReader
{
    /// <summary>Most characters of an address in a batch.</summary>
    private const int LongestAddress = 65_536;

    public static async Task<List<BatchItem>> ReadAsync(Stream body, string? contentType, CancellationToken ct)
    {
        var items = new List<BatchItem>();
        await foreach (var section in SectionsAsync(body, contentType, ct))
        {
            items.Add(IsMultipart(section.ContentType)
                ? new BatchItem(await ReadChangeSetAsync(section, ct), IsChangeSet: true)
                : new BatchItem([await ReadPartAsync(section, ct)], IsChangeSet: false));
        }

        return items;
    }

    private static async Task<List<BatchPart>> ReadChangeSetAsync(MultipartSection changeSet, CancellationToken ct)
    {
        var parts = new List<BatchPart>();
        await foreach (var section in SectionsAsync(changeSet.Body, changeSet.ContentType, ct))
        {
            var part = await ReadPartAsync(section, ct);
            parts.Add(part.Method != HttpMethods.Get ? part : throw WebApiException.BadQuery(
                "A change set cannot hold a GET request. Put it into the batch outside the change set."));
        }

        return parts;
    }

    private static async IAsyncEnumerable<MultipartSection> SectionsAsync(
        Stream body, string? contentType, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
    {
        if (!IsMultipart(contentType) || Boundary(contentType!) is not { Length: > 0 } boundary)
        {
            throw WebApiException.WrongMediaType(contentType ?? "");
        }

        var reader = new MultipartReader(boundary, body);
        while (await NextAsync(reader, ct) is { } section)
        {
            yield return section;
        }
    }

    private static async Task<MultipartSection?> NextAsync(MultipartReader reader, CancellationToken ct)
    {
        try
        {
            return await reader.ReadNextSectionAsync(ct);
        }
        catch (Exception exception) when (exception is IOException or InvalidDataException)
        {
            throw WebApiException.BadPayload($"The batch is not well-formed multipart/mixed with CRLF line ends: {exception.Message}");
        }
    }

    private static bool IsMultipart(string? contentType) =>
        contentType?.StartsWith("multipart/mixed", StringComparison.OrdinalIgnoreCase) == true;

    private static string Boundary(string contentType) =>
        MediaTypeHeaderValue.TryParse(contentType, out var type) ? HeaderUtilities.RemoveQuotes(type.Boundary).ToString() : "";

    private static async Task<BatchPart> ReadPartAsync(MultipartSection section, CancellationToken ct)
    {
        if (section.ContentType?.StartsWith("application/http", StringComparison.OrdinalIgnoreCase) != true)
        {
            throw WebApiException.WrongMediaType(section.ContentType ?? "");
        }

        using var text = new StreamReader(section.Body, Encoding.UTF8);
        var first = await text.ReadLineAsync(ct) ?? "";
        var (start, end) = (first.IndexOf(' ', StringComparison.Ordinal), first.LastIndexOf(" HTTP/", StringComparison.Ordinal));
        if (start <= 0 || end <= start)
        {
            throw WebApiException.BadPayload($"'{first}' is no request line such as 'GET /api/data/v9.2/accounts HTTP/1.1'.");
        }

        var headers = new HeaderDictionary();
        while (await text.ReadLineAsync(ct) is { Length: > 0 } line)
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            headers.Append(colon < 0 ? line : line[..colon], colon < 0 ? "" : line[(colon + 1)..].Trim());
        }

        var address = first[(start + 1)..end].Trim();
        return address.Length > LongestAddress
            ? throw WebApiException.BadQuery($"An address in a batch has at most {LongestAddress} characters, not {address.Length}.")
            : new BatchPart(
                section.Headers?.GetValueOrDefault("Content-ID").ToString() is { Length: > 0 } id ? id : null,
                first[..start],
                address,
                headers,
                Encoding.UTF8.GetBytes(await text.ReadToEndAsync(ct)));
    }
}
