using System.Collections;
using System.Reflection;
using System.Text.Json;
using Json.Schema;
using Sav.Mappings.Schemas;
using Sav.Messages;

namespace Sav.Mappings.Tests.Schemas;

/// <summary>The schema describes what is really written: a payload with every member set is valid, one without its key is not.</summary>
public sealed class WrittenPayloadTests
{
    public static TheoryData<string> Types() => [.. PublishedMessages.All.Select(message => message.Type)];

    [Theory]
    [MemberData(nameof(Types))]
    public void Write_PayloadWithEveryMember_IsValid(string type)
    {
        var message = PublishedMessages.All.Single(candidate => candidate.Type == type);
        var schema = JsonSchema.FromText(PayloadSchema.Of(message).ToJsonString());
        using var written = JsonDocument.Parse(Write(Filled(message.Payload)));

        var result = schema.Evaluate(written.RootElement, new EvaluationOptions { RequireFormatValidation = true, OutputFormat = OutputFormat.List });

        Assert.True(result.IsValid, JsonSerializer.Serialize(result));
        using var empty = JsonDocument.Parse("{}");
        Assert.False(schema.Evaluate(empty.RootElement).IsValid);
    }

    private static string Write(object payload) => (string)typeof(PayloadJson).GetMethod(nameof(PayloadJson.Write))!
        .MakeGenericMethod(payload.GetType()).Invoke(null, [payload])!;

    private static object Filled(Type type)
    {
        var payload = Activator.CreateInstance(type)!;
        foreach (var property in type.GetProperties())
        {
            property.SetValue(payload, Value(property));
        }

        return payload;
    }

    private static object? Value(PropertyInfo property)
    {
        var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        if (type == typeof(string))
        {
            return "text";
        }

        if (type == typeof(DateTime))
        {
            return new DateTime(2026, 3, 2, 8, 15, 0, DateTimeKind.Utc);
        }

        if (type == typeof(decimal))
        {
            return 90.10m;
        }

        if (typeof(IList).IsAssignableFrom(type))
        {
            var list = (IList)Activator.CreateInstance(type)!;
            list.Add(Filled(type.GetGenericArguments()[0]));
            return list;
        }

        return type.IsValueType ? Activator.CreateInstance(type) : Filled(type);
    }
}
