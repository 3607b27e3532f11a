using Azure.Messaging.ServiceBus;
using Sav.Platform.ServiceBus.Filters;
using Sav.Platform.ServiceBus.Messages;

namespace Sav.Platform.ServiceBus.Tests.Filters;

public sealed class SqlActionTests
{
    private static readonly MessageContent Message = OutgoingMessage.Copy(new ServiceBusMessage("x")
    {
        Subject = "billing",
        ApplicationProperties = { ["region"] = "FR", ["sequence"] = 3 },
    });

    [Fact]
    public void ApplyTo_SetAndRemove_ChangesTheCopyOnly()
    {
        var changed = SqlAction
            .Parse("SET sys.Label = 'parts'; SET Sequence = sequence + 1 SET [new one] = p('sequence') * 2; REMOVE region;")
            .ApplyTo(Message);

        Assert.Equal("parts", changed.Subject);
        Assert.Equal(["new one=8", "Sequence=4"], changed.Properties.Select(property => $"{property.Key}={property.Value}").Order());
        Assert.Equal("billing", Message.Subject);
        Assert.Equal("FR", Message.Properties["region"]);
    }

    [Fact]
    public void ApplyTo_RemoveSystemProperty_TakesItAway() =>
        Assert.Null(SqlAction.Parse("REMOVE sys.Label").ApplyTo(Message).Subject);

    [Theory]
    [InlineData("SET sys.MessageId = 'a'", "sys.MessageId", "An action can change sys.ContentType")]
    [InlineData("SET sys.Size = 1", "sys.Size", "Known: ContentType")]
    [InlineData("DELETE region", "DELETE", "SET property = value")]
    [InlineData("SET region 'a'", "'a'", "Expected '='")]
    [InlineData("SET region = 1 = 1", "=", "SET property = value")]
    [InlineData("", "the end", "SET property = value")]
    public void Parse_NotOfTheGrammar_IsRefusedWithTheWordAndTheRemedy(string expression, string word, string remedy)
    {
        var refusal = Assert.Throws<FormatException>(() => SqlAction.Parse(expression));

        Assert.Contains($"'{word}' is not understood", refusal.Message, StringComparison.Ordinal);
        Assert.Contains(remedy, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Parse_33Statements_IsRefused()
    {
        SqlAction.Parse(Statements(32));

        var refusal = Assert.Throws<FormatException>(() => SqlAction.Parse(Statements(33)));
        Assert.Contains("33 statements", refusal.Message, StringComparison.Ordinal);
    }

    private static string Statements(int count) => string.Join(';', Enumerable.Range(1, count).Select(number => $"SET a{number} = 1"));
}
