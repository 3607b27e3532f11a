using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;

namespace Sav.Platform.Dataverse.WebApi;

/// <summary>What the caller prefers, from the Prefer headers of a request.</summary>
internal sealed partial class Preferences
{
    private readonly string _text;

    public Preferences(HttpRequest request)
    {
        _text = string.Join(',', request.Headers["Prefer"].ToArray());
    }

    /// <summary>Whether a write answers with the row.</summary>
    public bool WantsRepresentation => _text.Contains("return=representation", StringComparison.OrdinalIgnoreCase);

    public bool WantsAnnotations => _text.Contains("odata.include-annotations", StringComparison.OrdinalIgnoreCase);

    /// <summary>Rows a page; null where the caller has no preference.</summary>
    public int? PageSize =>
        MaxPageSize().Match(_text) is { Success: true } match
        && int.TryParse(match.Groups[1].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var size) && size > 0
            ? size
            : null;

    [GeneratedRegex(@"odata\.maxpagesize=(\d+)", RegexOptions.IgnoreCase)]
    private static partial Regex MaxPageSize();
}
