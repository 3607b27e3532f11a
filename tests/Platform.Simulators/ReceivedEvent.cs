using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Sav.Platform.Simulators.Tests;

internal sealed record ReceivedEvent(string KeyId, string Timestamp, string Signature, string ContentType, string Body)
{
    public JsonElement Json { get; } = JsonDocument.Parse(Body).RootElement;

    public string Type => Json.GetProperty("type").GetString()!;

    public string Id => Json.GetProperty("id").GetString()!;

    public string Subject => Json.GetProperty("subject").GetString()!;

    /// <summary>A text of the data.</summary>
    public string Text(string member) => Data.GetProperty(member).GetString()!;

    public JsonElement Data => Json.GetProperty("data");

    public string ExpectedSignature(byte[] secret) =>
        "v1=" + Convert.ToHexStringLower(HMACSHA256.HashData(secret, Encoding.UTF8.GetBytes($"{Timestamp}.{Body}")));
}
