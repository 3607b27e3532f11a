using System.Text.Json.Nodes;

namespace Sav.Mappings.Schemas;

/// <summary>
/// The rule of published types: a version only ever gains optional members. What is there keeps its place, type and need, since a
/// sender or a reader of the other side may be years older.
/// </summary>
public static class SchemaCompatibility
{
    private static readonly string[] Kept = ["type", "format", "enum", "pattern"];

    /// <summary>What of <paramref name="current"/> breaks <paramref name="published"/>, a sentence each; empty: nothing.</summary>
    public static IReadOnlyList<string> BreakingChanges(JsonObject published, JsonObject current) =>
        [.. Compare(published, current, published["title"]?.GetValue<string>() ?? "payload")];

    private static IEnumerable<string> Compare(JsonObject published, JsonObject current, string path)
    {
        foreach (var word in Kept)
        {
            if (!JsonNode.DeepEquals(published[word], current[word]))
            {
                yield return $"{path}: {word} was {Show(published[word])} and is {Show(current[word])}.";
            }
        }

        foreach (var change in CompareMembers(published, current, path))
        {
            yield return change;
        }

        if (published["items"] is JsonObject publishedItems && current["items"] is JsonObject currentItems)
        {
            foreach (var change in Compare(publishedItems, currentItems, path + "[]"))
            {
                yield return change;
            }
        }
    }

    private static IEnumerable<string> CompareMembers(JsonObject published, JsonObject current, string path)
    {
        var before = published["properties"] as JsonObject ?? [];
        var after = current["properties"] as JsonObject ?? [];
        var (neededBefore, neededAfter) = (Required(published), Required(current));
        foreach (var (name, member) in before)
        {
            if (after[name] is not JsonObject kept)
            {
                yield return $"{path}.{name} is gone.";
                continue;
            }

            if (neededBefore.Contains(name) != neededAfter.Contains(name))
            {
                yield return $"{path}.{name} was {Need(neededBefore, name)} and is {Need(neededAfter, name)}.";
            }

            foreach (var change in Compare(member!.AsObject(), kept, $"{path}.{name}"))
            {
                yield return change;
            }
        }

        foreach (var added in neededAfter.Where(name => !before.ContainsKey(name)))
        {
            yield return $"{path}.{added} is new and required. Make it optional, or publish a new version.";
        }
    }

    private static HashSet<string> Required(JsonObject schema) =>
        [.. (schema["required"] as JsonArray ?? []).Select(name => name!.GetValue<string>())];

    private static string Need(HashSet<string> required, string name) => required.Contains(name) ? "required" : "optional";

    private static string Show(JsonNode? value) => value?.ToJsonString() ?? "absent";
}
