namespace Sav.Platform.Dataverse.WebApi.Addresses;

/// <summary>Addresses that a caller writes into a body: in full, from the root of the server, or from that of the API.</summary>
internal static class ServiceAddress
{
    /// <summary>What comes after the root of the API, unescaped.</summary>
    public static string Relative(string address)
    {
        var root = address.IndexOf(DataverseWebApi.Root, StringComparison.Ordinal);
        return Uri.UnescapeDataString(root < 0 ? address.TrimStart('/') : address[(root + DataverseWebApi.Root.Length)..].TrimStart('/'));
    }
}
