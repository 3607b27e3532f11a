using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Sav.Platform.Dataverse.Tests.Query;

public sealed class LinkPagingTests : IDisposable
{
    private readonly QueryStore _store = new();

    public void Dispose() => _store.Dispose();

    [Theory]
    [InlineData(OrderType.Ascending)]
    [InlineData(OrderType.Descending)]
    public void Read_PagesOfOuterLink_GiveEachRowOnce(OrderType order)
    {
        var holder = _store.Add("account", ("name", "Durand"));
        for (var i = 0; i < 5; i++)
        {
            _store.Add("incident", ("title", $"{i}"), ("customerid", i % 2 == 0 ? holder : null));
        }

        var query = new QueryExpression("incident")
        {
            ColumnSet = new ColumnSet("title"), PageInfo = new PagingInfo { Count = 1, PageNumber = 1 },
        };
        query.AddLink("account", "customerid", "accountid", JoinOperator.LeftOuter).Orders.Add(new OrderExpression("name", order));
        var titles = new List<string>();
        EntityCollection page;
        do
        {
            page = _store.Find(query);
            titles.AddRange(page.Entities.Select(row => row.GetAttributeValue<string>("title")));
            (query.PageInfo.PageNumber, query.PageInfo.PagingCookie) = (query.PageInfo.PageNumber + 1, page.PagingCookie);
        }
        while (page.MoreRecords);

        Assert.Equal(order == OrderType.Ascending ? ["1", "3", "0", "2", "4"] : ["0", "2", "4", "1", "3"], titles);
    }

    [Fact]
    public void Read_RawOrder_OrdersChoicesByNumber()
    {
        foreach (var status in new[] { 5, 1, 2 })
        {
            _store.Add("incident", ("title", $"{status}"), ("statuscode", status));
        }

        var found = _store.Fetch(
            """
            <fetch useraworderby="true">
              <entity name="incident"><attribute name="title" /><order attribute="statuscode" /></entity>
            </fetch>
            """);

        Assert.Equal(["1", "2", "5"], found.Entities.Select(row => row["title"]));
    }
}
