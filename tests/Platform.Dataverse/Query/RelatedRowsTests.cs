using Microsoft.Xrm.Sdk.Query;
using Sav.Platform.Dataverse.Faults;

namespace Sav.Platform.Dataverse.Tests.Query;

public sealed class RelatedRowsTests : IDisposable
{
    private readonly QueryStore _store = new();

    public RelatedRowsTests()
    {
        var both = _store.Add("account", ("name", "both"));
        var open = _store.Add("account", ("name", "open"));
        _store.Add("account", ("name", "none"));
        _store.Add("incident", ("customerid", both), ("statuscode", 1));
        _store.Add("incident", ("customerid", both), ("statuscode", 5));
        _store.Add("incident", ("customerid", open), ("statuscode", 1));
    }

    public void Dispose() => _store.Dispose();

    [Theory]
    [InlineData(JoinOperator.Exists, "both")]
    [InlineData(JoinOperator.In, "both")]
    public void Read_LinkThatOnlyAsks_GivesEachRowOnce(JoinOperator join, string expected)
    {
        var query = new QueryExpression("account") { ColumnSet = new ColumnSet("name") };
        query.LinkEntities.Add(Closed(join));

        Assert.Equal(expected, Names(query));
    }

    [Theory]
    [InlineData(JoinOperator.Any, "both")]
    [InlineData(JoinOperator.NotAll, "both")]
    [InlineData(JoinOperator.NotAny, "open none")]
    [InlineData(JoinOperator.All, "open")]
    public void Read_LinkInFilter_MeansWhatMicrosoftDocuments(JoinOperator join, string expected)
    {
        var query = new QueryExpression("account") { ColumnSet = new ColumnSet("name") };
        query.Criteria.AnyAllFilterLinkEntity = Closed(join);

        Assert.Equal(expected, Names(query));
    }

    [Fact]
    public void Read_FetchXmlLinkInFilter_IsOneOfItsConditions()
    {
        var found = _store.Fetch(
            """
            <fetch>
              <entity name="account">
                <attribute name="name" />
                <filter type="or">
                  <condition attribute="name" operator="eq" value="none" />
                  <link-entity name="incident" from="customerid" to="accountid" link-type="any">
                    <filter><condition attribute="statuscode" operator="eq" value="5" /></filter>
                  </link-entity>
                </filter>
              </entity>
            </fetch>
            """);

        Assert.Equal(["both", "none"], found.Entities.Select(row => row["name"]));
    }

    [Fact]
    public void Translate_InnerLinkInFilter_Faults()
    {
        var query = new QueryExpression("account");
        query.Criteria.AnyAllFilterLinkEntity = Closed(JoinOperator.Inner);

        Assert.Equal(ErrorCodes.QueryBuilderInvalidJoinOperator, _store.Fault(query).ErrorCode);
    }

    [Fact]
    public void Translate_ConditionOnAliasInsideSubquery_Faults()
    {
        var query = new QueryExpression("account");
        query.LinkEntities.Add(Closed(JoinOperator.Exists));
        query.LinkEntities[0].EntityAlias = "case";
        query.Criteria.AddCondition("case", "statuscode", ConditionOperator.Equal, 5);

        Assert.Equal(ErrorCodes.QueryBuilderAliasDoesNotExist, _store.Fault(query).ErrorCode);
    }

    private static LinkEntity Closed(JoinOperator join)
    {
        var link = new LinkEntity("account", "incident", "accountid", "customerid", join);
        link.LinkCriteria.AddCondition("statuscode", ConditionOperator.Equal, 5);
        return link;
    }

    private string Names(QueryExpression query) => string.Join(' ', _store.Column<string>(query, "name"));
}
