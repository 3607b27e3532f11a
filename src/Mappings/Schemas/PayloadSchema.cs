using System.Reflection;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;

namespace Sav.Mappings.Schemas;

/// <summary>The JSON Schema (draft 2020-12) of a payload.</summary>
public static class PayloadSchema
{
    private static readonly Lazy<MemberDocumentation> Documentation = new(() => MemberDocumentation.Of(typeof(Messages.MessageTypes).Assembly));

    private static readonly JsonSchemaExporterOptions Exporting = new()
    {
        TreatNullObliviousAsNonNullable = true,
        TransformSchemaNode = Describe,
    };

    /// <summary>
    /// The schema of a message. Members that it does not name are allowed: a newer sender may add some, and readers ignore them.
    /// </summary>
    public static JsonObject Of(PublishedMessage message)
    {
        var exported = PayloadContract.Options.GetJsonSchemaAsNode(message.Payload, Exporting).AsObject();
        var schema = new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["$id"] = $"urn:{message.Type.Replace('.', ':')}",
            ["title"] = message.Type,
        };
        foreach (var (name, value) in exported.ToList())
        {
            exported.Remove(name);
            schema[name] = value;
        }

        return schema;
    }

    private static JsonNode Describe(JsonSchemaExporterContext context, JsonNode schema)
    {
        if (schema is not JsonObject node)
        {
            return schema;
        }

        if (context.PropertyInfo?.AttributeProvider is PropertyInfo property)
        {
            node.Insert(0, "description", Documentation.Value.Of(property));
        }
        else if (context.TypeInfo.Type.Assembly == typeof(Messages.MessageTypes).Assembly)
        {
            node.Insert(0, "description", Documentation.Value.Of(context.TypeInfo.Type));
        }

        return node;
    }
}
