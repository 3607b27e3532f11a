using Microsoft.Xrm.Sdk.Query;
using Sav.Platform.Dataverse.Faults;

namespace Sav.Platform.Dataverse.Tests.Query;

public sealed class QueryLimitTests : IDisposable
{
    private readonly QueryStore _store = new();

    public void Dispose() => _store.Dispose();

    [Fact]
    public void Read_FifteenLinks_AreTaken() => Assert.Empty(_store.Find(Links(15)).Entities);

    [Fact]
    public void Translate_SixteenLinks_FaultsAsDocumented()
    {
        var fault = _store.Fault(Links(16));

        Assert.Equal(unchecked((int)0x8004430d), fault.ErrorCode);
        Assert.Equal("Number of link entities in query exceeded maximum limit.", fault.Message);
    }

    [Fact]
    public void Translate_LinksInFilters_CountToo()
    {
        var query = Links(15);
        query.Criteria.AnyAllFilterLinkEntity = new LinkEntity("account", "account", "accountid", "parentaccountid", JoinOperator.Any);

        Assert.Equal(ErrorCodes.TooManyLinkEntitiesInQuery, _store.Fault(query).ErrorCode);
    }

    [Fact]
    public void Translate_MoreThan500Conditions_Faults()
    {
        var query = new QueryExpression("account");
        for (var i = 0; i <= 500; i++)
        {
            query.Criteria.AddCondition("name", ConditionOperator.NotNull);
        }

        var fault = _store.Fault(query);

        Assert.Equal(ErrorCodes.TooManyConditionsInQuery, fault.ErrorCode);
        Assert.Equal("Number of conditions in query exceeded maximum limit.", fault.Message);
    }

    private static QueryExpression Links(int count)
    {
        var query = new QueryExpression("account");
        var links = query.LinkEntities;
        for (var i = 0; i < count; i++)
        {
            var link = new LinkEntity("account", "account", "parentaccountid", "accountid", JoinOperator.LeftOuter);
            links.Add(link);
            links = i % 3 == 0 ? link.LinkEntities : links;
        }

        return query;
    }
}
