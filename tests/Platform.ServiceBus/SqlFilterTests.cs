using Azure.Messaging.ServiceBus;
using Sav.Platform.ServiceBus.Filters;
using Sav.Platform.ServiceBus.Messages;

namespace Sav.Platform.ServiceBus.Tests;

public sealed class SqlFilterTests
{
    [Theory]
    [InlineData("1=1", true)]
    [InlineData("1 = 2", false)]
    [InlineData("sys.Label = 'billing'", true)]
    [InlineData("SYS.LABEL = 'billing'", true)]
    [InlineData("sys.Label = 'Billing'", false)]
    [InlineData("sys.Label <> 'parts'", true)]
    [InlineData("sys.Label != 'billing'", false)]
    [InlineData("sys.Label IN ('parts', 'billing')", true)]
    [InlineData("sys.Label NOT IN ('parts', 'billing')", false)]
    [InlineData("region = 'FR' AND sequence = 3", true)]
    [InlineData("user.Region = 'FR' and sequence = 3.0", true)]
    [InlineData("region = 'DE' OR sequence = 3", true)]
    [InlineData("region = 'DE' OR region = 'FR' AND sequence = 4", false)]
    [InlineData("(region = 'DE' OR region = 'FR') AND sequence = 3", true)]
    [InlineData("urgent = TRUE", true)]
    [InlineData("name = 'l''atelier'", true)]
    [InlineData("absent = 'x'", false)]
    [InlineData("absent <> 'x'", false)]
    [InlineData("absent NOT IN ('x')", false)]
    [InlineData("absent = 'x' OR sys.Label = 'billing'", true)]
    public void Matches_Expression_AsInSql(string expression, bool expected)
    {
        var message = OutgoingMessage.Copy(new ServiceBusMessage("x")
        {
            Subject = "billing",
            ApplicationProperties = { ["region"] = "FR", ["sequence"] = 3, ["urgent"] = true, ["name"] = "l'atelier" },
        });

        Assert.Equal(expected, SqlFilter.Parse(expression).Matches(message));
    }

    [Theory]
    [InlineData("sys.Label LIKE 'b%'", "LIKE")]
    [InlineData("sys.Label IS NULL", "IS")]
    [InlineData("sequence > 3", ">")]
    [InlineData("NOT sys.Label = 'x'", "NOT")]
    [InlineData("EXISTS(region)", "EXISTS")]
    [InlineData("sys.Size = 3", "sys.Size")]
    [InlineData("sys.Label = ", "the end")]
    [InlineData("sys.Label = 'a' 'b'", "'b'")]
    [InlineData("(sys.Label = 'a'", "the end")]
    public void Parse_BeyondTheSubset_IsRefusedWithTheWord(string expression, string word)
    {
        var refusal = Assert.Throws<FormatException>(() => SqlFilter.Parse(expression));

        Assert.Contains($"'{word}' is not understood", refusal.Message, StringComparison.Ordinal);
    }
}
