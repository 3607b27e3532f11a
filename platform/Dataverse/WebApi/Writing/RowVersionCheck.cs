using Microsoft.AspNetCore.Http;
using Microsoft.Xrm.Sdk;
using Sav.Platform.Dataverse.WebApi.Reading;

namespace Sav.Platform.Dataverse.WebApi.Writing;

/// <summary>The condition that a caller puts on a row, from If-Match and If-None-Match.</summary>
internal sealed class RowVersionCheck
{
    private const string Any = "*";

    private readonly string _match;
    private readonly string _noneMatch;

    public RowVersionCheck(HttpRequest request)
    {
        _match = request.Headers.IfMatch.ToString();
        _noneMatch = request.Headers.IfNoneMatch.ToString();
    }

    /// <summary>Whether the row must exist already: If-Match.</summary>
    public bool ForbidsCreate => _match.Length > 0;

    /// <summary>Whether the row must not exist yet: If-None-Match: *.</summary>
    public bool ForbidsUpdate => _noneMatch == Any;

    /// <summary>The version that the row must still have; null where any will do.</summary>
    public string? RowVersion => _match.Length == 0 || _match == Any ? null : Unquote(_match);

    public ConcurrencyBehavior Behavior => RowVersion is null ? ConcurrencyBehavior.Default : ConcurrencyBehavior.IfRowVersionMatches;

    /// <summary>Whether the caller holds this version of the row already.</summary>
    public bool IsKnown(Entity row) => row.RowVersion is not null && _noneMatch == RowWriter.ETagOf(row);

    private static string Unquote(string etag) => etag.StartsWith("W/", StringComparison.Ordinal) ? etag[2..].Trim('"') : etag.Trim('"');
}
