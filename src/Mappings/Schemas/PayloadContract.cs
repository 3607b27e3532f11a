using System.Reflection;
using System.Runtime.Serialization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Sav.Mappings.Schemas;

/// <summary>
/// Shows payload classes to System.Text.Json as <see cref="DataContractAttribute"/> describes them, because the generator of
/// schemas is of the one and the payloads are written with the other.
/// </summary>
internal static class PayloadContract
{
    public static JsonSerializerOptions Options { get; } = Create();

    private static JsonSerializerOptions Create()
    {
        var resolver = new DefaultJsonTypeInfoResolver();
        resolver.Modifiers.Add(Follow);
        var options = new JsonSerializerOptions { TypeInfoResolver = resolver };
        options.MakeReadOnly();
        return options;
    }

    private static void Follow(JsonTypeInfo type)
    {
        if (type.Kind != JsonTypeInfoKind.Object)
        {
            return;
        }

        var members = type.Properties
            .Select(property => (Property: property, Member: MemberOf(property)))
            .OrderBy(pair => pair.Member.Order)
            .ToList();
        type.Properties.Clear();
        foreach (var (property, member) in members)
        {
            property.Name = member.Name!;
            property.IsRequired = member.IsRequired;
            type.Properties.Add(property);
        }
    }

    private static DataMemberAttribute MemberOf(JsonPropertyInfo property) =>
        ((PropertyInfo)property.AttributeProvider!).GetCustomAttribute<DataMemberAttribute>()
        ?? throw new InvalidOperationException($"{property.DeclaringType.Name}.{property.Name} is no DataMember. A payload class writes all its properties.");
}
