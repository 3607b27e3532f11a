using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using Sav.Platform.Simulators.Http;

namespace Sav.Platform.Simulators.Documents;

/// <summary>Tells a repeated request from another one under the same key: by what it says, not by how it is written.</summary>
internal static class ContentHash
{
    private static readonly JsonSerializerOptions _canonical = new(Json.Options) { Converters = { new PlainDecimal() } };

    public static string Of<T>(T content) =>
        Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(content, _canonical)));

    /// <summary>System.Text.Json keeps trailing zeros, but 12.5 and 12.50 are the same amount.</summary>
    private sealed class PlainDecimal : JsonConverter<decimal>
    {
        public override decimal Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetDecimal();

        // Dividing by a 1 of full scale strips the zeros.
        public override void Write(Utf8JsonWriter writer, decimal value, JsonSerializerOptions options) =>
            writer.WriteNumberValue(value / 1.0000000000000000000000000000m);
    }
}
