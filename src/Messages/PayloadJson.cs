using System.Collections.Concurrent;
using System.Globalization;
using System.Runtime.Serialization;
using System.Runtime.Serialization.Json;
using System.Text;

namespace Sav.Messages;

/// <summary>
/// Writes and reads payloads. It is <see cref="DataContractJsonSerializer"/> on both sides because the Dataverse sandbox has no
/// other JSON, and two serialisers would sooner or later differ.
/// </summary>
public static class PayloadJson
{
    // K keeps the Z of a UTC instant when writing and accepts any offset when reading.
    private static readonly DataContractJsonSerializerSettings Settings = new()
    {
        DateTimeFormat = new DateTimeFormat("yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", CultureInfo.InvariantCulture)
        {
            DateTimeStyles = DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal,
        },
    };

    // Building a serialiser costs milliseconds; one per payload type serves every call, it is thread-safe.
    private static readonly ConcurrentDictionary<Type, DataContractJsonSerializer> Serializers = new();

    /// <summary>The payload as compact JSON. Instants must be UTC.</summary>
    public static string Write<T>(T payload)
        where T : class
    {
        using var buffer = new MemoryStream();
        SerializerFor(typeof(T)).WriteObject(buffer, payload);
        return Encoding.UTF8.GetString(buffer.ToArray());
    }

    /// <summary>Reads a payload; members that this version does not know are ignored.</summary>
    /// <exception cref="FormatException">Not JSON of this type; the message names the type and what is wrong.</exception>
    public static T Read<T>(string json)
        where T : class
    {
        using var buffer = new MemoryStream(Encoding.UTF8.GetBytes(json));
        return Read<T>(buffer);
    }

    /// <inheritdoc cref="Read{T}(string)"/>
    public static T Read<T>(Stream json)
        where T : class
    {
        object? payload;
        try
        {
            payload = SerializerFor(typeof(T)).ReadObject(json);
        }
        catch (Exception e) when (e is SerializationException or FormatException or InvalidCastException)
        {
            throw new FormatException($"This is no valid '{typeof(T).Name}' payload: {e.Message} Compare it with docs/messages.md.", e);
        }

        return payload as T ?? throw new FormatException($"A '{typeof(T).Name}' payload is wanted, but the JSON says null.");
    }

    private static DataContractJsonSerializer SerializerFor(Type type) =>
        Serializers.GetOrAdd(type, t => new DataContractJsonSerializer(t, Settings));
}
