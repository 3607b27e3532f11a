using Microsoft.Xrm.Sdk.Query;
using Sav.Platform.Dataverse.Tests.Metadata;
using Sav.Platform.Dataverse.WebApi.Query;

namespace Sav.Platform.Dataverse.Tests.WebApi;

public sealed class DataverseFunctionTests
{
    [Theory]
    [InlineData("Today(PropertyName='createdon')", ConditionOperator.Today, "")]
    [InlineData("LastXDays(PropertyName='createdon',PropertyValue=7)", ConditionOperator.LastXDays, "7")]
    [InlineData("OlderThanXMonths(PropertyName='createdon',PropertyValue=3)", ConditionOperator.OlderThanXMonths, "3")]
    [InlineData("OnOrBefore(PropertyName='createdon',PropertyValue='2026-03-02')", ConditionOperator.OnOrBefore, "2026-03-02")]
    [InlineData("In(PropertyName='name',PropertyValues=['a','b'])", ConditionOperator.In, "a,b")]
    [InlineData("UnderOrEqual(PropertyName='accountid',PropertyValue='5a000000-0000-4000-8000-000000000003')", ConditionOperator.UnderOrEqual,
        "5a000000-0000-4000-8000-000000000003")]
    [InlineData("EqualUserId(PropertyName='ownerid')", ConditionOperator.EqualUserId, "")]
    public void AddTo_Function_BecomesTheOperatorOfItsName(string function, ConditionOperator comparison, string values)
    {
        var condition = Parse($"Microsoft.Dynamics.CRM.{function}").Conditions.Single();

        Assert.Equal(comparison, condition.Operator);
        Assert.Equal(values, string.Join(',', condition.Values.Select(Text)));
    }

    [Fact]
    public void AddTo_NegatedFunction_BecomesItsOppositeOrEmpty()
    {
        var filter = Parse("not Microsoft.Dynamics.CRM.Between(PropertyName='numberofemployees',PropertyValues=['1','5'])");

        Assert.Equal(LogicalOperator.Or, filter.FilterOperator);
        Assert.Equal([ConditionOperator.NotBetween, ConditionOperator.Null], filter.Conditions.Select(condition => condition.Operator));
    }

    private static FilterExpression Parse(string filter)
    {
        var query = new QueryExpression("account");
        var metadata = ShippedSolution.Metadata;
        FilterParser.AddTo(query, new QueryScope(metadata, service: null!), metadata.FindTable("account")!, filter);
        return query.Criteria;
    }

    private static string Text(object value) => value is DateTime date ? $"{date:yyyy-MM-dd}" : $"{value}";
}
