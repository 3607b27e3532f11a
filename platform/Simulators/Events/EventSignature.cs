using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Sav.Platform.Simulators.Events;

/// <summary>The signature headers of docs/messages.md.</summary>
internal sealed class EventSignature(string keyId, byte[] secret, TimeProvider time)
{
    public void Sign(HttpRequestMessage request, byte[] body)
    {
        var timestamp = time.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        using var hmac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, secret);
        hmac.AppendData(Encoding.ASCII.GetBytes(timestamp + "."));
        hmac.AppendData(body);
        request.Headers.Add("x-sav-key-id", keyId);
        request.Headers.Add("x-sav-timestamp", timestamp);
        request.Headers.Add("x-sav-signature", "v1=" + Convert.ToHexStringLower(hmac.GetHashAndReset()));
    }
}
