using System.Text.Json;

namespace Sav.Platform.ServiceBus.Messages;

/// <summary>Application properties as one JSON object whose values keep their type: <c>{"sequence":"int:3"}</c>.</summary>
internal static class ApplicationProperties
{
    private static readonly IReadOnlyDictionary<string, object?> None = new Dictionary<string, object?>();

    /// <exception cref="System.Runtime.Serialization.SerializationException">A value has a type that Service Bus cannot carry.</exception>
    public static string? Write(IReadOnlyDictionary<string, object?> properties) => properties.Count == 0
        ? null
        : JsonSerializer.Serialize(properties.ToDictionary(item => item.Key, item => PropertyValue.Write(item.Key, item.Value)));

    /// <summary>A copy of what a caller passed, checked on the caller's thread.</summary>
    /// <exception cref="System.Runtime.Serialization.SerializationException">A value has a type that Service Bus cannot carry, or is
    /// larger than 32 KB.</exception>
    public static IReadOnlyDictionary<string, object?> Copy(IDictionary<string, object>? properties)
    {
        var copy = new Dictionary<string, object?>();
        foreach (var (name, value) in properties ?? new Dictionary<string, object>())
        {
            copy.Add(name, value);
        }

        HeaderSize.RequireWithinLimit(copy);
        return copy;
    }

    public static IReadOnlyDictionary<string, object?> Read(string? text) => text == null
        ? None
        : JsonSerializer.Deserialize<Dictionary<string, string>>(text)!
            .ToDictionary(property => property.Key, property => PropertyValue.Read(property.Value));
}
