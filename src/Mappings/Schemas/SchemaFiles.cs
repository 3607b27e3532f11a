using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Sav.Mappings.Schemas;

/// <summary>The schemas and the AsyncAPI document as files: <c>asyncapi.json</c> and one schema for each message type.</summary>
public static class SchemaFiles
{
    private const string Folder = "schemas";

    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        NewLine = "\n",
    };

    /// <summary>Every file that belongs into <c>docs/</c>, with its path there and its text.</summary>
    public static IReadOnlyDictionary<string, string> All() => PublishedMessages.All
        .ToDictionary(message => $"{Folder}/{NameOf(message)}", message => Text(PayloadSchema.Of(message)), StringComparer.Ordinal)
        .Append(KeyValuePair.Create("asyncapi.json", Text(AsyncApiDocument.Create($"./{Folder}"))))
        .ToDictionary(StringComparer.Ordinal);

    /// <summary>
    /// What breaks the schemas that lie in a folder already, a sentence each. A type that was published and is not known any more breaks
    /// them as well.
    /// </summary>
    public static IReadOnlyList<string> BreakingChanges(string docs)
    {
        var current = PublishedMessages.All.ToDictionary(NameOf, PayloadSchema.Of, StringComparer.Ordinal);
        var published = Path.Combine(docs, Folder);
        return Directory.Exists(published)
            ? [.. Directory.EnumerateFiles(published, "*.json").Order(StringComparer.Ordinal).SelectMany(file => Changes(file, current))]
            : [];
    }

    /// <summary>Writes all files into a folder, usually <c>docs</c>.</summary>
    public static void Write(string docs)
    {
        Directory.CreateDirectory(Path.Combine(docs, Folder));
        foreach (var (path, text) in All())
        {
            File.WriteAllText(Path.Combine(docs, path), text);
        }
    }

    internal static string NameOf(PublishedMessage message) => $"{message.Type}.json";

    private static IReadOnlyList<string> Changes(string file, Dictionary<string, JsonObject> current) =>
        current.TryGetValue(Path.GetFileName(file), out var schema)
            ? SchemaCompatibility.BreakingChanges(JsonNode.Parse(File.ReadAllText(file))!.AsObject(), schema)
            : [$"{Path.GetFileNameWithoutExtension(file)} was published and is not known any more."];

    private static string Text(JsonObject document) => document.ToJsonString(Readable) + "\n";
}
