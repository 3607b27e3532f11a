using System.Globalization;
using System.Runtime.Serialization;

namespace Sav.Platform.ServiceBus.Messages;

/// <summary>
/// One application property as <c>type:text</c>. The types are those that Service Bus carries
/// (https://learn.microsoft.com/dotnet/api/azure.messaging.servicebus.servicebusmessage.applicationproperties).
/// </summary>
internal static class PropertyValue
{
    private static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;

    private static readonly Dictionary<string, (Type Type, Func<object, string> Write, Func<string, object> Read)> Codecs = new()
    {
        ["string"] = (typeof(string), value => (string)value, text => text),
        ["bool"] = (typeof(bool), value => (bool)value ? "true" : "false", text => text == "true"),
        ["byte"] = (typeof(byte), Plain, text => byte.Parse(text, Invariant)),
        ["sbyte"] = (typeof(sbyte), Plain, text => sbyte.Parse(text, Invariant)),
        ["short"] = (typeof(short), Plain, text => short.Parse(text, Invariant)),
        ["ushort"] = (typeof(ushort), Plain, text => ushort.Parse(text, Invariant)),
        ["int"] = (typeof(int), Plain, text => int.Parse(text, Invariant)),
        ["uint"] = (typeof(uint), Plain, text => uint.Parse(text, Invariant)),
        ["long"] = (typeof(long), Plain, text => long.Parse(text, Invariant)),
        ["ulong"] = (typeof(ulong), Plain, text => ulong.Parse(text, Invariant)),
        ["float"] = (typeof(float), value => ((float)value).ToString("R", Invariant), text => float.Parse(text, Invariant)),
        ["double"] = (typeof(double), value => ((double)value).ToString("R", Invariant), text => double.Parse(text, Invariant)),
        ["decimal"] = (typeof(decimal), Plain, text => decimal.Parse(text, Invariant)),
        ["char"] = (typeof(char), Plain, text => text[0]),
        ["guid"] = (typeof(Guid), value => ((Guid)value).ToString("D"), text => Guid.ParseExact(text, "D")),
        ["uri"] = (typeof(Uri), value => ((Uri)value).OriginalString, text => new Uri(text, UriKind.RelativeOrAbsolute)),
        ["datetime"] = (typeof(DateTime), value => ((DateTime)value).ToString("O", Invariant), ReadDateTime),
        ["datetimeoffset"] = (
            typeof(DateTimeOffset),
            value => ((DateTimeOffset)value).ToString("O", Invariant),
            text => DateTimeOffset.ParseExact(text, "O", Invariant)),
        ["timespan"] = (
            typeof(TimeSpan),
            value => ((TimeSpan)value).ToString("c", Invariant),
            text => TimeSpan.ParseExact(text, "c", Invariant)),
        ["bytes"] = (typeof(byte[]), value => Convert.ToBase64String((byte[])value), Convert.FromBase64String),
    };

    private static readonly Dictionary<Type, string> Names = Codecs.ToDictionary(codec => codec.Value.Type, codec => codec.Key);

    public static string Write(string property, object? value)
    {
        if (value is null)
        {
            return "null:";
        }

        return Names.TryGetValue(value.GetType(), out var name)
            ? $"{name}:{Codecs[name].Write(value)}"
            : throw new SerializationException(
                $"The application property '{property}' is a {value.GetType()}, which Service Bus cannot carry. "
                + "Send it as text or in the body.");
    }

    public static object? Read(string stored)
    {
        var colon = stored.IndexOf(':', StringComparison.Ordinal);
        var name = stored[..colon];
        return name == "null" ? null : Codecs[name].Read(stored[(colon + 1)..]);
    }

    private static string Plain(object value) => Convert.ToString(value, Invariant)!;

    private static object ReadDateTime(string text) => DateTime.ParseExact(text, "O", Invariant, DateTimeStyles.RoundtripKind);
}
