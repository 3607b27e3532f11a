using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Sav.Platform.Dataverse.Faults;
using Sav.Platform.Dataverse.Query;

namespace Sav.Platform.Dataverse.Tests.Query;

public sealed class PagingTests : IDisposable
{
    private readonly QueryStore _store = new();

    public void Dispose() => _store.Dispose();

    [Fact]
    public void Read_ThroughThePages_GivesEachRowOnceInOrder()
    {
        foreach (var title in new[] { "b", "a", null, "c", "a", null, "b" })
        {
            _store.Add("incident", ("title", title));
        }

        Assert.Equal([null, null, "a", "a", "b", "b", "c"], Titles(OrderType.Ascending));
        Assert.Equal(["c", "b", "b", "a", "a", null, null], Titles(OrderType.Descending));
    }

    [Fact]
    public void Read_WithCookieAfterRowsLeft_PassesOverNothing()
    {
        AddIncidents(6);
        var query = Pages(size: 2);
        var first = _store.Find(query);
        _store.Connection.Run("DELETE FROM incident WHERE title IN ('1', '2')");

        Next(query, first);

        Assert.Equal(["3", "4"], _store.Column<string>(query, "title"));
    }

    [Fact]
    public void Read_PageNumberAlone_CountsTheRowsBefore()
    {
        AddIncidents(5);
        var query = Pages(size: 2);
        query.PageInfo.PageNumber = 3;

        var page = _store.Find(query);

        Assert.Equal(["5"], page.Entities.Select(row => row["title"]));
        Assert.False(page.MoreRecords);
        Assert.Null(page.PagingCookie);
    }

    [Fact]
    public void Read_MoreThanTheLimit_GivesFiveThousandAndSaysSo()
    {
        _store.Connection.Run(
            """
            WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 5001)
            INSERT INTO incident (incidentid, title) SELECT randomblob(16), i FROM n;
            """);
        var query = Pages(size: 100_000);
        query.PageInfo.ReturnTotalRecordCount = true;

        var page = _store.Find(query);

        Assert.Equal(QueryPage.MostRows, page.Entities.Count);
        Assert.True(page.MoreRecords);
        Assert.True(page.TotalRecordCountLimitExceeded);
        Assert.Equal(StoredQuery.MostCounted, page.TotalRecordCount);
        Next(query, page);
        Assert.Single(_store.Find(query).Entities);
    }

    [Fact]
    public void Read_TotalAskedFor_CountsTheRowsOfAllPages()
    {
        AddIncidents(5);
        var query = Pages(size: 2);
        query.PageInfo.ReturnTotalRecordCount = true;
        query.Criteria.AddCondition("title", ConditionOperator.GreaterThan, "2");

        Assert.Equal(3, _store.Find(query).TotalRecordCount);
        Assert.Equal(-1, _store.Find(Pages(size: 2)).TotalRecordCount);
    }

    [Fact]
    public void Read_Top_GivesTheFirstRowsAndNoFurtherPage()
    {
        AddIncidents(5);
        var page = _store.Find(new QueryExpression("incident") { ColumnSet = new ColumnSet("title"), TopCount = 2 });

        Assert.Equal(["1", "2"], page.Entities.Select(row => row["title"]));
        Assert.False(page.MoreRecords);
    }

    [Theory]
    [InlineData(0, 0, ErrorCodes.QueryBuilderTopCountGreaterThanZero)]
    [InlineData(5001, 0, ErrorCodes.InvalidArgument)]
    [InlineData(5, 10, ErrorCodes.InvalidArgument)]
    public void Translate_TopThatCannotBe_Faults(int top, int pageSize, int code)
    {
        var query = new QueryExpression("incident") { TopCount = top, PageInfo = new PagingInfo { Count = pageSize } };

        Assert.Equal(code, _store.Fault(query).ErrorCode);
    }

    [Fact]
    public void Translate_CookieOfAnotherOrder_Faults()
    {
        AddIncidents(3);
        var query = Pages(size: 2);
        Next(query, _store.Find(query));
        query.AddOrder("createdon", OrderType.Ascending);

        Assert.Equal(ErrorCodes.InvalidArgument, _store.Fault(query).ErrorCode);
    }

    [Fact]
    public void Read_OrderedByLookupAndChoice_ComparesNamesAndLabels()
    {
        var zoe = _store.Add("account", ("name", "zoe"));
        var anna = _store.Add("contact", ("fullname", "Anna"));
        _store.Add("incident", ("title", "1"), ("customerid", zoe), ("statuscode", 1));
        _store.Add("incident", ("title", "2"), ("customerid", anna), ("statuscode", 5));

        var byCustomer = Pages(size: 9);
        byCustomer.AddOrder("customerid", OrderType.Ascending);
        var byStatus = Pages(size: 9);
        byStatus.AddOrder("statuscode", OrderType.Ascending);

        Assert.Equal(["2", "1"], _store.Column<string>(byCustomer, "title"));
        Assert.Equal(["2", "1"], _store.Column<string>(byStatus, "title"));
    }

    private static QueryExpression Pages(int size) => new("incident")
    {
        ColumnSet = new ColumnSet("title"), PageInfo = new PagingInfo { Count = size, PageNumber = 1 },
    };

    private static void Next(QueryExpression query, EntityCollection page)
    {
        query.PageInfo.PageNumber++;
        query.PageInfo.PagingCookie = page.PagingCookie;
    }

    private void AddIncidents(int count)
    {
        for (var i = 1; i <= count; i++)
        {
            _store.Add("incident", ("title", $"{i}"));
        }
    }

    private List<string?> Titles(OrderType order)
    {
        var query = Pages(size: 2);
        query.AddOrder("title", order);
        var titles = new List<string?>();
        EntityCollection page;
        do
        {
            page = _store.Find(query);
            titles.AddRange(page.Entities.Select(row => row.GetAttributeValue<string?>("title")));
            Next(query, page);
        }
        while (page.MoreRecords);
        return titles;
    }
}
