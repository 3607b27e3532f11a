using System.Text.Json.Nodes;
using Sav.Mappings.Schemas;

namespace Sav.Mappings.Tests.Schemas;

public sealed class PayloadSchemaTests
{
    private static readonly JsonObject Billing = PayloadSchema.Of(PublishedMessages.All.Single(message => message.Type == "sav.billing.requested.v1"));

    [Fact]
    public void Of_Payload_NamesMembersAsTheyAreWritten() => Assert.Equal(
        [
            "idempotencyKey", "caseId", "caseNumber", "revision", "customerNumber", "currency", "closedOn", "outcome", "decisionHash", "lines",
            "amount", "coveredAmount", "billableAmount", "invoiceId",
        ],
        Billing["properties"]!.AsObject().Select(member => member.Key));

    [Theory]
    [InlineData("caseId", "\"string\"", "uuid")]
    [InlineData("closedOn", "\"string\"", "date-time")]
    [InlineData("amount", "\"number\"", null)]
    [InlineData("revision", "\"integer\"", null)]
    public void Of_Payload_GivesTypeAndFormat(string member, string type, string? format)
    {
        var schema = Billing["properties"]![member]!;

        Assert.Equal(type, schema["type"]!.ToJsonString());
        Assert.Equal(format, schema["format"]?.GetValue<string>());
    }

    [Fact]
    public void Of_MemberThatMayBeNull_IsOptionalAndNullable()
    {
        var line = Billing["properties"]!["lines"]!["items"]!;

        Assert.Equal("[\"string\",\"null\"]", line["properties"]!["article"]!["type"]!.ToJsonString());
        Assert.DoesNotContain("article", line["required"]!.AsArray().Select(name => name!.GetValue<string>()));
        Assert.Contains("quantity", line["required"]!.AsArray().Select(name => name!.GetValue<string>()));
    }

    [Fact]
    public void Of_Payload_IsDescribedInWords()
    {
        Assert.Equal("What is to be billed for a closed case, as it stood at closure (sav.billing.requested.v1).", Billing["description"]!.GetValue<string>());
        Assert.Equal("Share of Amount that a coverage source pays.", Billing["properties"]!["lines"]!["items"]!["properties"]!["coveredAmount"]!["description"]!.GetValue<string>());
    }

    [Fact]
    public void Of_EveryMessage_DescribesEveryMember()
    {
        foreach (var message in PublishedMessages.All)
        {
            foreach (var (name, member) in PayloadSchema.Of(message)["properties"]!.AsObject())
            {
                Assert.False(string.IsNullOrWhiteSpace(member!["description"]?.GetValue<string>()), $"{message.Type}.{name} is not described.");
            }
        }
    }
}
