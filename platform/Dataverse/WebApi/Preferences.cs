using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;

namespace Sav.Platform.Dataverse.WebApi;

/// <summary>What the caller prefers, from the Prefer headers of a request.</summary>
internal sealed partial class Preferences
{
    private readonly string _text;
    private readonly string[] _annotations;

    public Preferences(HttpRequest request)
    {
        _text = string.Join(',', request.Headers["Prefer"].ToArray());
        AnnotationList = Annotations().Match(_text) is { Success: true } match ? match.Groups[1].Value : null;
        _annotations = (AnnotationList ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }

    /// <summary>Whether a write answers with the row.</summary>
    public bool WantsRepresentation => _text.Contains("return=representation", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the requests of a batch after one that fails run.</summary>
    public bool ContinuesOnError => ContinueOnError().IsMatch(_text);

    /// <summary>The annotations asked for, as written; null where none are.</summary>
    public string? AnnotationList { get; }

    /// <summary>Rows a page; null where the caller has no preference.</summary>
    public int? PageSize =>
        MaxPageSize().Match(_text) is { Success: true } match
        && int.TryParse(match.Groups[1].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var size) && size > 0
            ? size
            : null;

    /// <summary>Whether an annotation is wanted: by name, by <c>*</c>, or by what comes before a star.</summary>
    public bool Wants(string annotation) => Array.Exists(_annotations, wanted => wanted.EndsWith('*')
        ? annotation.StartsWith(wanted[..^1], StringComparison.OrdinalIgnoreCase)
        : wanted.Equals(annotation, StringComparison.OrdinalIgnoreCase));

    [GeneratedRegex(@"odata\.maxpagesize=(\d+)", RegexOptions.IgnoreCase)]
    private static partial Regex MaxPageSize();

    [GeneratedRegex("odata\\.include-annotations=\"?([^\";]*)\"?", RegexOptions.IgnoreCase)]
    private static partial Regex Annotations();

    [GeneratedRegex(@"odata\.continue-on-error(?!\s*=\s*false)", RegexOptions.IgnoreCase)]
    private static partial Regex ContinueOnError();
}
