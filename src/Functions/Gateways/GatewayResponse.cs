using System.Net;
using System.Text;
using System.Text.Json;

namespace Sav.Functions.Gateways;

/// <summary>Reads what the other system answered (docs/erp-api.md).</summary>
internal static class GatewayResponse
{
    private const int LongestDetail = 500;
    private const int LongestCode = 50;

    /// <exception cref="GatewayException">The answer has no number.</exception>
    public static string ReadNumber(byte[] content)
    {
        try
        {
            using var json = JsonDocument.Parse(content);
            return NumberOf(json.RootElement);
        }
        catch (JsonException e)
        {
            throw Unreadable(content, e);
        }
    }

    /// <returns>The document, or null when there is none under the key.</returns>
    /// <exception cref="GatewayException">The answer is no page of documents.</exception>
    public static GatewayAnswer? ReadFound(byte[] content)
    {
        try
        {
            using var json = JsonDocument.Parse(content);
            return json.RootElement.ValueKind == JsonValueKind.Object
                && json.RootElement.TryGetProperty("items", out var items) && items.ValueKind == JsonValueKind.Array
                ? items.EnumerateArray().Select(item => new GatewayAnswer.Accepted(NumberOf(item))).FirstOrDefault()
                : throw Unreadable(content, null);
        }
        catch (JsonException e)
        {
            throw Unreadable(content, e);
        }
    }

    /// <returns>Null when a repetition may succeed.</returns>
    public static GatewayAnswer? ReadRefusal(HttpStatusCode status, byte[] content)
    {
        var (code, detail) = ReadProblem(content);
        var isFinal = (int)status switch
        {
            409 => code == "key_reused",
            408 or 425 or 429 => false,
            var other => other is >= 400 and < 500,
        };
        return isFinal ? new GatewayAnswer.Refused(code ?? $"http_{(int)status}", detail) : null;
    }

    /// <returns>The code of a problem; null where it has none.</returns>
    public static string? ReadCode(byte[] content) => ReadProblem(content).Code;

    private static string NumberOf(JsonElement document) =>
        document.ValueKind == JsonValueKind.Object && Text(document, "number") is { Length: > 0 } number
            ? number
            : throw new GatewayException("The answer has no document number. Compare it with docs/erp-api.md.");

    private static (string? Code, string Detail) ReadProblem(byte[] content)
    {
        try
        {
            using var json = JsonDocument.Parse(content);
            var problem = json.RootElement;
            return problem.ValueKind == JsonValueKind.Object
                ? (CodeOf(problem), Cut(Text(problem, "detail") ?? Text(problem, "title") ?? ""))
                : (null, Cut(Encoding.UTF8.GetString(content)));
        }
        catch (JsonException)
        {
            return (null, Cut(Encoding.UTF8.GetString(content)));
        }
    }

    // It names a series of measurements and is searched for: what is no plain word is none.
    private static string? CodeOf(JsonElement problem) =>
        Text(problem, "code") is { Length: > 0 and <= LongestCode } code
        && code.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '_')
            ? code
            : null;

    private static string? Text(JsonElement document, string name) =>
        document.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    // Without the answer itself: exceptions are logged, and it may say anything about anyone.
    private static GatewayException Unreadable(byte[] content, Exception? cause) =>
        new($"The answer of {content.Length} bytes is not what docs/erp-api.md says. Look it up at the partner, by the trace id.", cause);

    private static string Cut(string text) => text.Length <= LongestDetail ? text : text[..LongestDetail];
}
