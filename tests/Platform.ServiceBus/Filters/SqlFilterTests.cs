using Azure.Messaging.ServiceBus;
using Sav.Platform.ServiceBus.Filters;
using Sav.Platform.ServiceBus.Messages;

namespace Sav.Platform.ServiceBus.Tests.Filters;

public sealed class SqlFilterTests
{
    private static readonly MessageContent Message = OutgoingMessage.Copy(new ServiceBusMessage("x")
    {
        Subject = "billing",
        To = "100%",
        ApplicationProperties =
        {
            ["region"] = "FR", ["sequence"] = 3, ["urgent"] = true, ["name"] = "l'atelier", ["price"] = 12.5m, ["ratio"] = 0.5,
            ["nothing"] = null, ["HR-Id"] = "h", ["a]b"] = "bracket", ["say \"hi\""] = "quote", ["due"] = new DateTime(2026, 3, 1),
            ["sent"] = new DateTime(2026, 2, 1), ["count"] = 7UL, ["and"] = "keyword",
        },
    });

    [Theory]
    [InlineData("1=1", true)]
    [InlineData("1 = 2", false)]
    [InlineData("sys.Label = 'billing'", true)]
    [InlineData("SYS.LABEL = 'billing'", true)]
    [InlineData("sys.Label = 'Billing'", false)]
    [InlineData("sys.Label <> 'parts'", true)]
    [InlineData("sys.Label != 'billing'", false)]
    [InlineData("user.Region = 'FR' and sequence = 3.0", true)]
    [InlineData("urgent = TRUE", true)]
    [InlineData("urgent = FALSE", false)]
    [InlineData("name = 'l''atelier'", true)]
    [InlineData("[HR-Id] = 'h'", true)]
    [InlineData("user.[HR-Id] = 'h'", true)]
    [InlineData("[a]]b] = 'bracket'", true)]
    [InlineData("\"say \"\"hi\"\"\" = 'quote'", true)]
    [InlineData("[and] = 'keyword'", true)]
    [InlineData("property('HR-Id') = 'h'", true)]
    [InlineData("p('H' + 'R-Id') = 'h'", true)]
    [InlineData("newid() <> newid()", true)]
    public void Matches_PropertyOrConstant_IsReadAsWritten(string expression, bool expected) => AssertMatches(expression, expected);

    [Theory]
    [InlineData("sequence > 2 AND sequence >= 3 AND sequence < 4 AND sequence <= 3", true)]
    [InlineData("sequence < 3", false)]
    [InlineData("price > 12 AND price = 12.5", true)]
    [InlineData("count = 7 AND count > sequence", true)]
    [InlineData("ratio = 0.5E0 AND ratio < 5E-1 + 1", true)]
    [InlineData("due > sent", true)]
    [InlineData("due = sent", false)]
    [InlineData("sequence = 1 + 2", true)]
    [InlineData("sequence = 7 - 2 * 2", true)]
    [InlineData("sequence = (7 - 5.5) * 2", true)]
    [InlineData("7 / 2 = sequence", true)]
    [InlineData("7 / 2.0 = 3.5", true)]
    [InlineData("7 % 4 = sequence", true)]
    [InlineData("-sequence = -3 AND +sequence = 3 AND - -sequence = 3", true)]
    [InlineData("10 - 4 - 3 = 3", true)]
    [InlineData("'FR' = 'F' + 'R'", true)]
    [InlineData("region + sequence = 'FR3'", true)]
    public void Matches_NumbersAndArithmetic_AsInCSharp(string expression, bool expected) => AssertMatches(expression, expected);

    [Theory]
    [InlineData("sequence / 0 = 1")]
    [InlineData("9223372036854775807 + 1 > 0")]
    [InlineData("region > 'A'")]
    [InlineData("region = 3")]
    [InlineData("region <> 3")]
    [InlineData("urgent = 1")]
    [InlineData("-region = 1")]
    [InlineData("sequence LIKE '3'")]
    [InlineData("absent = 'x'")]
    [InlineData("absent <> 'x'")]
    [InlineData("absent + 1 = 2")]
    [InlineData("-absent = 2")]
    [InlineData("absent NOT IN ('x')")]
    [InlineData("absent NOT LIKE 'x'")]
    [InlineData("nothing = NULL")]
    [InlineData("region = NULL")]
    [InlineData("absent = 'x' AND 1 = 1")]
    public void Matches_Unknown_DoesNotMatchNorDoesItsOpposite(string expression)
    {
        AssertMatches(expression, expected: false);
        AssertMatches($"NOT ({expression})", expected: false);
    }

    [Theory]
    [InlineData("absent = 'x' OR 1 = 1", true)]
    [InlineData("NOT (absent = 'x' AND 1 = 2)", true)]
    [InlineData("absent IS NULL", true)]
    [InlineData("nothing IS NULL AND EXISTS(nothing)", true)]
    [InlineData("EXISTS(absent)", false)]
    [InlineData("NOT EXISTS(user.absent)", true)]
    [InlineData("EXISTS ( sys.Label ) AND NOT EXISTS (sys.SessionId)", true)]
    [InlineData("region IS NOT NULL", true)]
    [InlineData("sys.ReplyTo is null", true)]
    public void Matches_NullAndExists_TellAbsentFromPresent(string expression, bool expected) => AssertMatches(expression, expected);

    [Theory]
    [InlineData("region = 'DE' OR sequence = 3", true)]
    [InlineData("region = 'DE' OR region = 'FR' AND sequence = 4", false)]
    [InlineData("(region = 'DE' OR region = 'FR') AND sequence = 3", true)]
    [InlineData("NOT region = 'DE' AND sequence = 3", true)]
    [InlineData("NOT (region = 'DE' AND sequence = 3)", true)]
    [InlineData("NOT NOT region = 'FR'", true)]
    [InlineData("((((sequence)))) = ((3))", true)]
    [InlineData("sys.Label IN ('parts', 'billing')", true)]
    [InlineData("sys.Label NOT IN ('parts', 'billing')", false)]
    [InlineData("sequence IN (1, 1 + 2)", true)]
    [InlineData("sequence IN (absent, 3)", true)]
    [InlineData("sequence NOT IN (absent, 4)", false)]
    public void Matches_LogicAndLists_BindAsDocumented(string expression, bool expected) => AssertMatches(expression, expected);

    [Theory]
    [InlineData("sys.Label LIKE 'b%'", true)]
    [InlineData("sys.Label LIKE '%ing'", true)]
    [InlineData("sys.Label LIKE '%l_i%'", true)]
    [InlineData("sys.Label LIKE 'billing'", true)]
    [InlineData("sys.Label LIKE 'BILL%'", false)]
    [InlineData("sys.Label LIKE 'b_ling'", false)]
    [InlineData("sys.Label NOT LIKE '%x%'", true)]
    [InlineData("sys.To LIKE '100\\%' ESCAPE '\\'", true)]
    [InlineData("sys.To LIKE '1__\\%' ESCAPE '\\'", true)]
    [InlineData("sys.To LIKE '10\\%' ESCAPE '\\'", false)]
    [InlineData("sys.To LIKE '100%' ESCAPE 'no character'", false)]
    [InlineData("region LIKE '%%_%%'", true)]
    public void Matches_Pattern_TakesWildcards(string expression, bool expected) => AssertMatches(expression, expected);

    [Theory]
    [InlineData("sys.Size = 3", "sys.Size", "Known: ContentType")]
    [InlineData("sys.Label = ", "the end", "Expected a property")]
    [InlineData("sys.Label = 'a' 'b'", "'b'", "AND or OR")]
    [InlineData("(sys.Label = 'a'", "the end", "Expected ')'")]
    [InlineData("urgent", "the end", "compare it")]
    [InlineData("urgent AND 1 = 1", "1", "compare it")]
    [InlineData("(1 = 1) = TRUE", "=", "AND or OR")]
    [InlineData("1 + (1 = 1) = 2", "=", "A condition is no value")]
    [InlineData("1 IS NULL", "IS", "compare it")]
    [InlineData("EXISTS('a')", "'a'", "Expected a property")]
    [InlineData("box.size = 1", "box", "in brackets")]
    [InlineData("like = 1", "like", "keyword")]
    [InlineData("_size = 1", "_", "in brackets")]
    [InlineData("now() = 1", "now", "newid()")]
    [InlineData("size = @size", "@size", "parameter")]
    [InlineData("size = 9223372036854775808", "9223372036854775808", "decimal point")]
    [InlineData("size = 0x10", "x10", "AND or OR")]
    [InlineData("a NOT BETWEEN 1", "BETWEEN", "LIKE")]
    public void Parse_NotOfTheGrammar_IsRefusedWithTheWordAndTheRemedy(string expression, string word, string remedy)
    {
        var refusal = Assert.Throws<FormatException>(() => SqlFilter.Parse(expression));

        Assert.Contains($"'{word}' is not understood", refusal.Message, StringComparison.Ordinal);
        Assert.Contains(remedy, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Parse_LongerThan1024Characters_IsRefused()
    {
        var longest = $"region = '{new string('x', 1024 - "region = ''".Length)}'";
        SqlFilter.Parse(longest);

        var refusal = Assert.Throws<FormatException>(() => SqlFilter.Parse(longest + " "));
        Assert.Contains("1025 characters", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Parse_NestedWithoutEnd_IsRefusedBeforeTheStackEnds()
    {
        var refusal = Assert.Throws<FormatException>(() => SqlFilter.Parse($"{new string('(', 500)}1{new string(')', 500)} = 1"));

        Assert.Contains("64 levels deep", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Parse_Parameters_StandForTheirValues()
    {
        var parameters = new Dictionary<string, object> { ["@r"] = "FR", ["@s"] = 4L };

        Assert.True(SqlFilter.Parse("region = @r AND sequence < @s", parameters).Matches(Message));
    }

    private static void AssertMatches(string expression, bool expected) =>
        Assert.Equal(expected, SqlFilter.Parse(expression).Matches(Message));
}
