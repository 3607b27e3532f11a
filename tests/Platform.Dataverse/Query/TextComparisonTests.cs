using Microsoft.Xrm.Sdk.Query;
using Sav.Platform.Dataverse.Storage.Text;

namespace Sav.Platform.Dataverse.Tests.Query;

public sealed class TextComparisonTests : IDisposable
{
    private readonly QueryStore _store = new();

    public void Dispose() => _store.Dispose();

    [Theory]
    [InlineData("Été", "ETE")]
    [InlineData("Cœur", "COEUR")]
    [InlineData("Straße", "strasse")]
    [InlineData("ÀÇÑ", "acn")]
    [InlineData("ΑΘΗΝΑ", "αθηνα")]
    [InlineData("e\u0301", "É")]
    [InlineData("pump", "pump  ")]
    public void Read_EqualTexts_AreFoundByEachOther(string stored, string asked)
    {
        _store.Add("incident", ("title", stored));
        _store.Add("incident", ("title", "something else"));

        Assert.Equal([stored], Find(ConditionOperator.Equal, asked));
        Assert.Equal([stored], Find(ConditionOperator.In, asked));
        Assert.Equal(["something else"], Find(ConditionOperator.NotEqual, asked));
    }

    [Theory]
    [InlineData("été", "e%", true)]
    [InlineData("été", "_T_", true)]
    [InlineData("bac", "[a-c]ac", true)]
    [InlineData("dac", "[a-c]ac", false)]
    [InlineData("dac", "[^a-c]ac", true)]
    [InlineData("b-c", "b[-x]c", true)]
    [InlineData("5%", "5[%]", true)]
    [InlineData("50", "5[%]", false)]
    [InlineData("a_b", "a[_]b", true)]
    [InlineData("[a", "[[]a", true)]
    [InlineData("[a", "[a", false)]
    [InlineData("aXbXc", "a%b%c", true)]
    [InlineData("aXbX", "a%b%c", false)]
    [InlineData("", "%", true)]
    public void Matches_Pattern_IsThatOfSqlServer(string text, string pattern, bool expected) =>
        Assert.Equal(expected, LikePattern.Matches(pattern, text));

    [Fact]
    public void Read_OrderedByText_PutsSignsBeforeDigitsBeforeLetters()
    {
        foreach (var title in new[] { "éa", "z", "1", "E", "_", "ez", "-" })
        {
            _store.Add("incident", ("title", title));
        }

        var query = new QueryExpression("incident") { ColumnSet = new ColumnSet("title") };
        query.AddOrder("title", OrderType.Ascending);

        Assert.Equal(["-", "_", "1", "E", "éa", "ez", "z"], _store.Column<string>(query, "title"));
    }

    [Fact]
    public void Compare_AnyTwoTexts_OrdersThemAsTheirFoldedForms()
    {
        string[] texts = ["", "a", "A", "à", "a\u0301", "ab", "a b", "a ", "a\t", "ß", "ss", "st", "é", "f", "1", "_", "z", "œ", "of"];
        foreach (var left in texts)
        {
            foreach (var right in texts)
            {
                var expected = Folded(left, right);
                Assert.Equal(expected, Math.Sign(TextCollation.Compare(Bytes(left), Bytes(right))));
            }
        }
    }

    private static int Folded(string left, string right)
    {
        var (one, other) = (TextFold.Of(left.TrimEnd(' ')), TextFold.Of(right.TrimEnd(' ')));
        var first = one.Zip(other).Select(pair => TextFold.Compare(pair.First, pair.Second)).FirstOrDefault(difference => difference != 0);
        return Math.Sign(first != 0 ? first : one.Length - other.Length);
    }

    private static byte[] Bytes(string text) => System.Text.Encoding.UTF8.GetBytes(text);

    private IEnumerable<string> Find(ConditionOperator op, string value)
    {
        var query = new QueryExpression("incident") { ColumnSet = new ColumnSet("title") };
        query.Criteria.AddCondition("title", op, value);
        return _store.Column<string>(query, "title");
    }
}
