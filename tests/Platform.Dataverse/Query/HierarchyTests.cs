using Microsoft.Xrm.Sdk.Query;
using Sav.Platform.Dataverse.Faults;

namespace Sav.Platform.Dataverse.Tests.Query;

public sealed class HierarchyTests : IDisposable
{
    private readonly QueryStore _store = new();
    private readonly Guid _branch;

    public HierarchyTests()
    {
        var group = _store.Add("account", ("name", "group"));
        var branch = _store.Add("account", ("name", "branch"), ("parentaccountid", group));
        _store.Add("account", ("name", "shop"), ("parentaccountid", branch));
        _store.Add("account", ("name", "other"));
        _branch = branch.Id;
    }

    public void Dispose() => _store.Dispose();

    [Theory]
    [InlineData("accountid", ConditionOperator.Under, "shop")]
    [InlineData("accountid", ConditionOperator.UnderOrEqual, "branch shop")]
    [InlineData("accountid", ConditionOperator.NotUnder, "group branch other")]
    [InlineData("accountid", ConditionOperator.Above, "group")]
    [InlineData("accountid", ConditionOperator.AboveOrEqual, "group branch")]
    [InlineData("parentaccountid", ConditionOperator.UnderOrEqual, "shop")]
    public void Read_HierarchyOperator_LooksUpOrDown(string column, ConditionOperator op, string expected)
    {
        var query = new QueryExpression("account") { ColumnSet = new ColumnSet("name") };
        query.Criteria.AddCondition(column, op, _branch);

        Assert.Equal(expected, string.Join(' ', _store.Column<string>(query, "name")));
    }

    [Fact]
    public void Translate_TableWithoutHierarchy_Faults()
    {
        var query = new QueryExpression("incident");
        query.Criteria.AddCondition("incidentid", ConditionOperator.Under, _branch);

        Assert.Equal(ErrorCodes.QueryBuilderInvalidConditionOperator, _store.Fault(query).ErrorCode);
    }
}
