using System.Security.Cryptography;
using System.Text;

namespace Sav.Domain.Json;

/// <summary>The hash that proves a stored text unchanged.</summary>
public static class Sha256
{
    /// <summary>SHA-256 of the text's UTF-8 bytes, as 64 lower-case hexadecimal digits.</summary>
    public static string Of(string text)
    {
        using var algorithm = SHA256.Create();
        var hash = algorithm.ComputeHash(Encoding.UTF8.GetBytes(text));
        return BitConverter.ToString(hash).Replace("-", string.Empty).ToLowerInvariant();
    }
}
