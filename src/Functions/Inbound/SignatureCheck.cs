using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace Sav.Functions.Inbound;

/// <summary>
/// Checks that a body was signed with a known key, lately: <c>x-sav-signature: v1=hex(HMAC-SHA256("{timestamp}.{body}"))</c>.
/// A repetition inside the window is let through: a sender that lost the answer must get the same one again, and the id of the event makes
/// it harmless (docs/messages.md).
/// </summary>
public sealed class SignatureCheck(IOptions<ErpEventsOptions> options, TimeProvider time)
{
    private const string Version = "v1=";

    private static readonly TimeSpan _window = TimeSpan.FromMinutes(5);

    // Stands in for the secret of a key that does not exist, so that the answer takes as long.
    private readonly byte[] _nobody = RandomNumberGenerator.GetBytes(HMACSHA256.HashSizeInBytes);

    private readonly Dictionary<string, byte[]> _secrets = options.Value.Keys.ToDictionary(
        key => key.Key, key => Convert.FromBase64String(key.Value), StringComparer.Ordinal);

    /// <returns>Why the request is not authentic, or null. It does not tell an unknown key from a wrong signature.</returns>
    public string? FindFault(IHeaderDictionary headers, ReadOnlySpan<byte> body)
    {
        var timestamp = headers["x-sav-timestamp"].ToString();
        if (!IsInWindow(timestamp))
        {
            return $"x-sav-timestamp is '{timestamp}'. Send Unix seconds within {_window.TotalMinutes:0} minutes of the present.";
        }

        return IsSigned(headers["x-sav-key-id"].ToString(), timestamp, headers["x-sav-signature"].ToString(), body)
            ? null
            : "x-sav-key-id and x-sav-signature do not prove who sent this. Sign timestamp, dot and body with the shared secret.";
    }

    private bool IsInWindow(string timestamp) =>
        long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
        && Math.Abs(time.GetUtcNow().ToUnixTimeSeconds() - seconds) <= _window.TotalSeconds;

    private bool IsSigned(string keyId, string timestamp, string signature, ReadOnlySpan<byte> body)
    {
        Span<byte> given = stackalloc byte[HMACSHA256.HashSizeInBytes];
        if (signature.Length != Version.Length + (2 * HMACSHA256.HashSizeInBytes)
            || !signature.StartsWith(Version, StringComparison.Ordinal)
            || Convert.FromHexString(signature.AsSpan(Version.Length), given, out _, out _) != System.Buffers.OperationStatus.Done)
        {
            return false;
        }

        var isKnown = _secrets.TryGetValue(keyId, out var secret);
        using var hmac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, secret ?? _nobody);
        hmac.AppendData(Encoding.ASCII.GetBytes(timestamp + "."));
        hmac.AppendData(body);
        Span<byte> expected = stackalloc byte[HMACSHA256.HashSizeInBytes];
        hmac.GetHashAndReset(expected);
        return CryptographicOperations.FixedTimeEquals(expected, given) && isKnown;
    }
}
