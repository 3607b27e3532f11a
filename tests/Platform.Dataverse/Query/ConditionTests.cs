using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Sav.Platform.Dataverse.Faults;

namespace Sav.Platform.Dataverse.Tests.Query;

public sealed class ConditionTests : IDisposable
{
    private readonly QueryStore _store = new();

    public ConditionTests()
    {
        Add("a", "Pump", 1, 10.00m, new DateTime(2026, 3, 1, 23, 59, 59, DateTimeKind.Utc));
        Add("b", "pump 100%", 2, 10.01m, new DateTime(2026, 3, 2, 0, 0, 0, DateTimeKind.Utc));
        Add("c", "Valve", 5, 20.00m, new DateTime(2026, 3, 2, 12, 0, 0, DateTimeKind.Utc));
        _store.Add("incident", ("title", "d"));
    }

    public static TheoryData<string, ConditionOperator, object[], string> Conditions => new()
    {
        { "description", ConditionOperator.Equal, ["PUMP"], "a" },
        { "description", ConditionOperator.NotEqual, ["PUMP"], "b c d" },
        { "description", ConditionOperator.Like, ["%ump%"], "a b" },
        { "description", ConditionOperator.Like, ["_ump"], "a" },
        { "description", ConditionOperator.Like, ["%[%]"], "b" },
        { "description", ConditionOperator.NotLike, ["%ump%"], "c d" },
        { "description", ConditionOperator.BeginsWith, ["PUM"], "a b" },
        { "description", ConditionOperator.DoesNotBeginWith, ["PUM"], "c d" },
        { "description", ConditionOperator.EndsWith, ["ve"], "c" },
        { "description", ConditionOperator.DoesNotEndWith, ["ve"], "a b d" },
        { "description", ConditionOperator.Null, [], "d" },
        { "description", ConditionOperator.NotNull, [], "a b c" },
        { "description", ConditionOperator.In, ["pump", "VALVE"], "a c" },
        { "description", ConditionOperator.NotIn, ["pump", "VALVE"], "b d" },
        { "statuscode", ConditionOperator.In, [1, 5], "a c" },
        { "statuscode", ConditionOperator.GreaterThan, [1], "b c" },
        { "statuscode", ConditionOperator.LessThan, ["2"], "a" },
        { "sav_amount", ConditionOperator.GreaterThan, [10m], "b c" },
        { "sav_amount", ConditionOperator.GreaterEqual, [10], "a b c" },
        { "sav_amount", ConditionOperator.GreaterThan, [10.00001m], "b c" },
        { "sav_amount", ConditionOperator.LessEqual, [10.01m], "a b" },
        { "sav_amount", ConditionOperator.Equal, [10.000001m], "" },
        { "sav_amount", ConditionOperator.Between, [10.01m, 20m], "b c" },
        { "sav_amount", ConditionOperator.NotBetween, [10.01m, 20m], "a d" },
        { "createdon", ConditionOperator.On, [new DateTime(2026, 3, 2)], "b c" },
        { "createdon", ConditionOperator.On, ["2026-03-02T17:00:00Z"], "b c" },
        { "createdon", ConditionOperator.NotOn, [new DateTime(2026, 3, 2)], "a d" },
        { "createdon", ConditionOperator.OnOrBefore, [new DateTime(2026, 3, 1)], "a" },
        { "createdon", ConditionOperator.OnOrAfter, [new DateTime(2026, 3, 2)], "b c" },
        { "createdon", ConditionOperator.GreaterEqual, [new DateTime(2026, 3, 2, 0, 0, 0, 500, DateTimeKind.Utc)], "c" },
        { "ownerid", ConditionOperator.EqualUserId, [], "a" },
        { "ownerid", ConditionOperator.NotEqualUserId, [], "b c d" },
        { "ownerid", ConditionOperator.Equal, [QueryStore.Caller], "a" },
        { "ownerid", ConditionOperator.Equal, [QueryStore.Caller.ToString()], "a" },
    };

    public void Dispose() => _store.Dispose();

    [Theory]
    [MemberData(nameof(Conditions))]
    public void Read_Condition_FindsWhatDataverseFinds(string column, ConditionOperator op, object[] values, string expected)
    {
        var query = new QueryExpression("incident") { ColumnSet = new ColumnSet("title") };
        query.Criteria.AddCondition(column, op, values);

        Assert.Equal(expected, string.Join(' ', _store.Column<string>(query, "title")));
    }

    [Fact]
    public void Read_FilterInFilter_JoinsThemAsTheySay()
    {
        var query = new QueryExpression("incident") { ColumnSet = new ColumnSet("title") };
        var either = query.Criteria.AddFilter(LogicalOperator.Or);
        either.AddCondition("title", ConditionOperator.Equal, "a");
        either.AddCondition("title", ConditionOperator.Equal, "c");
        query.Criteria.AddCondition("sav_amount", ConditionOperator.GreaterThan, 15m);

        Assert.Equal(["c"], _store.Column<string>(query, "title"));
    }

    [Fact]
    public void Read_ComparedColumns_ComparesThem()
    {
        _store.Add("incident", ("title", "same"), ("description", "SAME"));
        var query = new QueryExpression("incident") { ColumnSet = new ColumnSet("title") };
        query.Criteria.AddCondition(new ConditionExpression("title", ConditionOperator.Equal, true, "description"));

        Assert.Equal(["same"], _store.Column<string>(query, "title"));
    }

    [Theory]
    [InlineData("statuscode", ConditionOperator.Equal, "x", ErrorCodes.QueryBuilderInvalidValue)]
    [InlineData("ownerid", ConditionOperator.Equal, 2, ErrorCodes.QueryBuilderInvalidValue)]
    [InlineData("createdon", ConditionOperator.Equal, "soon", ErrorCodes.QueryBuilderInvalidValue)]
    [InlineData("title", ConditionOperator.Equal, null, ErrorCodes.QueryBuilderInvalidValue)]
    [InlineData("title", ConditionOperator.Null, "x", ErrorCodes.QueryBuilderBadCondition)]
    [InlineData("sav_amount", ConditionOperator.Between, 1, ErrorCodes.QueryBuilderBadCondition)]
    [InlineData("statuscode", ConditionOperator.Like, "1", ErrorCodes.QueryBuilderInvalidConditionOperator)]
    [InlineData("title", ConditionOperator.On, "2026-01-01", ErrorCodes.QueryBuilderInvalidConditionOperator)]
    [InlineData("title", ConditionOperator.Contains, "x", ErrorCodes.QueryBuilderInvalidConditionOperator)]
    [InlineData("createdon", ConditionOperator.LastXFiscalYears, 1, ErrorCodes.QueryBuilderInvalidConditionOperator)]
    public void Translate_ConditionThatDoesNotFit_Faults(string column, ConditionOperator op, object? value, int code)
    {
        var query = new QueryExpression("incident");
        query.Criteria.AddCondition(column, op, [value!]);

        Assert.Equal(code, _store.Fault(query).ErrorCode);
    }

    [Fact]
    public void Translate_OptionSetValueInCondition_FaultsAsDataverseDoes()
    {
        var query = new QueryExpression("incident");
        query.Criteria.AddCondition("statuscode", ConditionOperator.Equal, new OptionSetValue(1));

        Assert.Equal(
            "Condition for attribute 'incident.statuscode': "
            + "expected argument(s) of type 'System.Int32' but received 'Microsoft.Xrm.Sdk.OptionSetValue'.",
            _store.Fault(query).Message);
    }

    [Fact]
    public void Translate_EmptyList_Faults()
    {
        var query = new QueryExpression("incident");
        query.Criteria.AddCondition("statuscode", ConditionOperator.In);

        Assert.Equal(ErrorCodes.QueryBuilderBadCondition, _store.Fault(query).ErrorCode);
    }

    [Fact]
    public void Read_QueryByAttribute_FindsEqualAndEmptyValues()
    {
        var query = new QueryByAttribute("incident") { ColumnSet = new ColumnSet("title") };
        query.AddAttributeValue("title", "D");
        query.AddAttributeValue("statuscode", null);

        Assert.Equal(["d"], _store.Column<string>(query, "title"));
    }

    private void Add(string title, string description, int status, decimal amount, DateTime created) => _store.Add(
        "incident",
        ("title", title),
        ("description", description),
        ("statuscode", status),
        ("sav_amount", amount),
        ("createdon", created),
        ("ownerid", title == "a" ? new EntityReference("systemuser", QueryStore.Caller) : null));
}
