using System.Text.Json.Nodes;
using Sav.Mappings.Schemas;

namespace Sav.Mappings.Tests.Schemas;

public sealed class SchemaCompatibilityTests
{
    private static readonly PublishedMessage Billing = PublishedMessages.All.Single(message => message.Type == "sav.billing.requested.v1");

    [Fact]
    public void BreakingChanges_SameSchema_AreNone() => Assert.Empty(Changes(_ => { }));

    [Fact]
    public void BreakingChanges_NewOptionalMember_AreNone() =>
        Assert.Empty(Changes(schema => schema["properties"]!["note"] = new JsonObject { ["type"] = "string" }));

    [Fact]
    public void BreakingChanges_OtherDescription_AreNone() => Assert.Empty(Changes(schema => schema["description"] = "In other words."));

    [Fact]
    public void BreakingChanges_NewRequiredMember_IsNamed() => Assert.Equal(
        "sav.billing.requested.v1.note is new and required. Make it optional, or publish a new version.",
        Assert.Single(Changes(schema =>
        {
            schema["properties"]!["note"] = new JsonObject { ["type"] = "string" };
            schema["required"]!.AsArray().Add("note");
        })));

    [Fact]
    public void BreakingChanges_MemberThatIsGone_IsNamed() => Assert.Equal(
        "sav.billing.requested.v1.revision is gone.",
        Assert.Single(Changes(schema =>
        {
            schema["properties"]!.AsObject().Remove("revision");
            Drop(schema["required"]!.AsArray(), "revision");
        })));

    [Fact]
    public void BreakingChanges_RequiredMemberThatBecomesOptional_IsNamed() => Assert.Equal(
        "sav.billing.requested.v1.outcome was required and is optional.",
        Assert.Single(Changes(schema => Drop(schema["required"]!.AsArray(), "outcome"))));

    [Fact]
    public void BreakingChanges_OtherTypeInsideAList_IsNamed() => Assert.Equal(
        "sav.billing.requested.v1.lines[].quantity: type was \"number\" and is \"string\".",
        Assert.Single(Changes(schema => schema["properties"]!["lines"]!["items"]!["properties"]!["quantity"]!["type"] = "string")));

    [Fact]
    public void BreakingChanges_OtherFormat_IsNamed() => Assert.Equal(
        "sav.billing.requested.v1.closedOn: format was \"date-time\" and is \"date\".",
        Assert.Single(Changes(schema => schema["properties"]!["closedOn"]!["format"] = "date")));

    private static IReadOnlyList<string> Changes(Action<JsonObject> change)
    {
        var current = PayloadSchema.Of(Billing);
        change(current);
        return SchemaCompatibility.BreakingChanges(PayloadSchema.Of(Billing), current);
    }

    private static void Drop(JsonArray names, string name) => names.Remove(names.Single(node => node!.GetValue<string>() == name));
}
