using System.Reflection;
using System.Text.Json.Nodes;
using Sav.Mappings.Schemas;
using Sav.Messages;

namespace Sav.Mappings.Tests.Schemas;

public sealed class SchemaFilesTests
{
    private static readonly string Docs = Path.Combine(RepositoryRoot.Path, "docs");

    [Fact]
    public void All_EveryMessageType_HasOneEntry()
    {
        var types = typeof(MessageTypes).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (string)field.GetValue(null)!);

        Assert.Equal(types.Order(StringComparer.Ordinal), PublishedMessages.All.Select(message => message.Type).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void BreakingChanges_OfWhatIsCheckedIn_AreNone() => Assert.Empty(SchemaFiles.BreakingChanges(Docs));

    [Fact]
    public void All_WhatIsCheckedIn_IsWhatTheTypesSay()
    {
        foreach (var (path, text) in SchemaFiles.All())
        {
            var file = Path.Combine(Docs, path);
            Assert.True(File.Exists(file) && File.ReadAllText(file).ReplaceLineEndings("\n") == text, $"docs/{path} is not up to date. Run: dotnet run --project src/Hub -- schemas");
        }
    }

    [Fact]
    public void BreakingChanges_TypeThatIsGone_IsNamed()
    {
        var folder = Directory.CreateTempSubdirectory("sav-schemas-").FullName;
        try
        {
            SchemaFiles.Write(folder);
            File.Copy(
                Path.Combine(folder, "schemas", "sav.invoice.posted.v1.json"), Path.Combine(folder, "schemas", "sav.invoice.sent.v1.json"));

            Assert.Equal("sav.invoice.sent.v1 was published and is not known any more.", Assert.Single(SchemaFiles.BreakingChanges(folder)));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void AsyncApi_EveryReference_LeadsSomewhere()
    {
        var files = SchemaFiles.All();
        var document = JsonNode.Parse(files["asyncapi.json"])!.AsObject();

        foreach (var reference in References(document))
        {
            if (reference.StartsWith('#'))
            {
                Assert.NotNull(reference[2..].Split('/').Aggregate((JsonNode?)document, (node, name) => node?[name]));
            }
            else
            {
                Assert.Contains(reference[2..], files.Keys);
            }
        }
    }

    private static IEnumerable<string> References(JsonNode? node) => node switch
    {
        JsonObject members => members.SelectMany(member => member.Key == "$ref" ? [member.Value!.GetValue<string>()] : References(member.Value)),
        JsonArray items => items.SelectMany(References),
        _ => [],
    };
}
