using Microsoft.Xrm.Sdk.Query;

namespace Sav.Platform.Dataverse.Tests.Query;

/// <summary>Queries of one shape share their SQL, and nothing else.</summary>
public sealed class QueryShapeTests : IDisposable
{
    private readonly QueryStore _store = new();

    public QueryShapeTests()
    {
        _store.Add("incident", ("title", "a"), ("description", "b"));
        _store.Add("incident", ("title", "b"), ("description", "a"));
    }

    public void Dispose() => _store.Dispose();

    [Fact]
    public void Translate_SameShape_GivesTheSqlOfBefore() =>
        Assert.Same(_store.Translate(Both("a", "b")).Sql, _store.Translate(Both("b", "a")).Sql);

    [Fact]
    public void Read_SameShapeWithOtherValues_FindsOtherRows()
    {
        Assert.Equal(["a"], Titles(Both("a", "b")));
        Assert.Equal(["b"], Titles(Both("b", "a")));
    }

    [Fact]
    public void Read_OneConditionInTwoPlaces_DoesNotReachTheNextQuery()
    {
        var shared = new ConditionExpression("title", ConditionOperator.Equal, "a");
        var twice = new QueryExpression("incident") { ColumnSet = new ColumnSet("title") };
        twice.Criteria.Conditions.AddRange([shared, shared]);

        Assert.Equal(["a"], Titles(twice));
        Assert.Empty(Titles(Two(new("title", ConditionOperator.Equal, "a"), new("title", ConditionOperator.Equal, "b"))));
    }

    [Theory]
    [InlineData(ConditionOperator.NotEqual)]
    [InlineData(ConditionOperator.GreaterThan)]
    public void Translate_OtherOperator_GivesOtherSql(ConditionOperator op)
    {
        var equal = Two(new("title", ConditionOperator.Equal, "a"), new("title", ConditionOperator.Equal, "a"));
        var other = Two(new("title", ConditionOperator.Equal, "a"), new("title", op, "a"));

        Assert.NotEqual(_store.Translate(equal).Sql, _store.Translate(other).Sql);
    }

    [Fact]
    public void Read_OtherPageOfTheShape_GivesThatPage()
    {
        QueryExpression Page(int number) => new("incident")
        {
            ColumnSet = new ColumnSet("title"), PageInfo = new PagingInfo { PageNumber = number, Count = 1 },
        };
        _store.Add("incident", ("title", "c"));

        Assert.Equal(["b"], Titles(Page(2)));
        Assert.Equal(["c"], Titles(Page(3)));
    }

    private static QueryExpression Both(string title, string description) => Two(
        new("title", ConditionOperator.Equal, title), new("description", ConditionOperator.Equal, description));

    private static QueryExpression Two(ConditionExpression first, ConditionExpression second) => new("incident")
    {
        ColumnSet = new ColumnSet("title"), Criteria = { Conditions = { first, second } },
    };

    private IEnumerable<string> Titles(QueryExpression query) => _store.Column<string>(query, "title");
}
