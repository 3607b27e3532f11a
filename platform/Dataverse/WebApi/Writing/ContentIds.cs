namespace Sav.Platform.Dataverse.WebApi.Writing;

/// <summary>
/// The rows that the requests of a change set create, by the Content-ID of the request: later ones name them <c>$1</c>, in their address
/// and in what they bind (Microsoft, "Execute batch operations using the Web API").
/// </summary>
internal sealed class ContentIds
{
    private readonly Dictionary<string, string> _addresses = new(StringComparer.Ordinal);

    public void Add(string contentId, string address) => _addresses["$" + contentId] = address;

    /// <summary>The address with the row in the place of a Content-ID in front.</summary>
    public string Resolve(string address)
    {
        var path = address.TrimStart('/');
        if (!path.StartsWith('$'))
        {
            return address;
        }

        var end = path.IndexOfAny(['/', '?']);
        var reference = end < 0 ? path : path[..end];
        return _addresses.TryGetValue(reference, out var row) ? row + path[reference.Length..] : address;
    }
}
