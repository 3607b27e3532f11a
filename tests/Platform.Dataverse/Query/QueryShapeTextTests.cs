using Microsoft.Xrm.Sdk.Query;
using Sav.Platform.Dataverse.Query;

namespace Sav.Platform.Dataverse.Tests.Query;

/// <summary>Whatever the SQL depends on is part of the shape: else a query would run the SQL of another.</summary>
public sealed class QueryShapeTextTests
{
    private static readonly Dictionary<string, Action<QueryExpression>> Changes = new()
    {
        ["table"] = query => query.EntityName = "contact",
        ["distinct"] = query => query.Distinct = true,
        ["top"] = query => query.TopCount = 5000,
        ["page size"] = query => query.PageInfo = new PagingInfo { Count = 10, PageNumber = 1 },
        ["second page"] = query => query.PageInfo = new PagingInfo { PageNumber = 2 },
        ["total"] = query => query.PageInfo = new PagingInfo { ReturnTotalRecordCount = true, PageNumber = 1 },
        ["column"] = query => query.ColumnSet.AddColumn("title"),
        ["all columns"] = query => query.ColumnSet.AllColumns = true,
        ["aggregate"] = query => query.ColumnSet.AttributeExpressions[0].AggregateType = XrmAggregateType.Max,
        ["aggregate alias"] = query => query.ColumnSet.AttributeExpressions[0].Alias = "b",
        ["aggregate column"] = query => query.ColumnSet.AttributeExpressions[0].AttributeName = "b",
        ["group"] = query => query.ColumnSet.AttributeExpressions[0].HasGroupBy = true,
        ["date group"] = query => query.ColumnSet.AttributeExpressions[0].DateTimeGrouping = XrmDateTimeGrouping.Day,
        ["order"] = query => query.AddOrder("b", OrderType.Ascending),
        ["order column"] = query => query.Orders[0].AttributeName = "b",
        ["order direction"] = query => query.Orders[0].OrderType = OrderType.Descending,
        ["order alias"] = query => query.Orders[0].Alias = "b",
        ["order table"] = query => query.Orders[0].EntityName = "b",
        ["filter operator"] = query => query.Criteria.FilterOperator = LogicalOperator.Or,
        ["quick find"] = query => query.Criteria.IsQuickFindFilter = true,
        ["condition"] = query => query.Criteria.AddCondition("b", ConditionOperator.Null),
        ["condition column"] = query => query.Criteria.Conditions[0].AttributeName = "b",
        ["condition operator"] = query => query.Criteria.Conditions[0].Operator = ConditionOperator.NotIn,
        ["condition table"] = query => query.Criteria.Conditions[0].EntityName = "b",
        ["number of values"] = query => query.Criteria.Conditions[0].Values.Add("c"),
        ["column comparison"] = query => query.Criteria.Conditions[0].CompareColumns = true,
        ["condition one deeper"] = query => query.Criteria.AddFilter(LogicalOperator.And).AddCondition("b", ConditionOperator.Null),
        ["related rows"] = query => query.Criteria.AnyAllFilterLinkEntity = new LinkEntity(),
        ["link"] = query => query.AddLink("b", "b", "b"),
        ["link table"] = query => query.LinkEntities[0].LinkToEntityName = "b",
        ["link column"] = query => query.LinkEntities[0].LinkToAttributeName = "b",
        ["link from"] = query => query.LinkEntities[0].LinkFromAttributeName = "b",
        ["link alias"] = query => query.LinkEntities[0].EntityAlias = "b",
        ["link kind"] = query => query.LinkEntities[0].JoinOperator = JoinOperator.Exists,
        ["link columns"] = query => query.LinkEntities[0].Columns = new ColumnSet("b"),
        ["link order"] = query => query.LinkEntities[0].Orders.Add(new OrderExpression("b", OrderType.Ascending)),
        ["link filter"] = query => query.LinkEntities[0].LinkCriteria.AddCondition("b", ConditionOperator.Null),
        ["link one deeper"] = query => query.LinkEntities[0].AddLink("b", "b", "b"),
    };

    public static TheoryData<string> Parts => [.. Changes.Keys];

    [Theory]
    [MemberData(nameof(Parts))]
    public void Of_QueryThatDiffersInOnePart_IsAnotherShape(string part)
    {
        var changed = Query();
        Changes[part](changed);

        Assert.NotEqual(Shape(Query()), Shape(changed));
    }

    [Fact]
    public void Of_QueryWithOtherValues_IsTheSameShape()
    {
        var other = Query();
        other.Criteria.Conditions[0].Values[0] = "z";

        Assert.Equal(Shape(Query()), Shape(other));
    }

    [Fact]
    public void Of_QueryOverOtherReadableRows_IsAnotherShape()
    {
        var query = Query();

        Assert.NotEqual(Shape(query, "rows of one user"), Shape(query, "rows of another"));
    }

    [Fact]
    public void Of_WhatOnlyFetchXmlCanSay_IsPartOfTheShape()
    {
        var query = Query();
        var plain = new FetchQuery(query);
        var page = QueryPage.Of(query);
        var distinct = plain with { DistinctCounts = new HashSet<XrmAttributeExpression>(query.ColumnSet.AttributeExpressions) };

        var shapes = new[] { plain, distinct, plain with { OrdersByValue = true } }
            .Select(fetch => QueryShape.Of(fetch, page, _ => null).Text).Distinct();

        Assert.Equal(3, shapes.Count());
    }

    private static string Shape(QueryExpression query, string? readable = null) =>
        QueryShape.Of(new FetchQuery(query), QueryPage.Of(query), _ => readable).Text;

    private static QueryExpression Query()
    {
        var query = new QueryExpression("incident") { ColumnSet = new ColumnSet("a") };
        query.ColumnSet.AttributeExpressions.Add(new XrmAttributeExpression("a", XrmAggregateType.Min, "a"));
        query.AddOrder("a", OrderType.Ascending);
        query.Criteria.AddCondition("a", ConditionOperator.In, "a", "b");
        query.AddLink("a", "a", "a");
        return query;
    }
}
