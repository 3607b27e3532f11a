using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Sav.Platform.Dataverse.Faults;

namespace Sav.Platform.Dataverse.Tests.Query;

public sealed class CallerConditionTests : IDisposable
{
    private readonly QueryStore _store = UserStore.Open();

    public void Dispose() => _store.Dispose();

    [Theory]
    [InlineData(ConditionOperator.EqualBusinessId, "mine")]
    [InlineData(ConditionOperator.NotEqualBusinessId, "theirs nobody's")]
    public void Read_BusinessUnitOfTheCaller_FindsItsRows(ConditionOperator op, string expected)
    {
        var unit = _store.Add("businessunit", ("name", "Other"));
        _store.Add("incident", ("title", "mine"), ("owningbusinessunit", new EntityReference("businessunit", WellKnownIds.BusinessUnit)));
        _store.Add("incident", ("title", "theirs"), ("owningbusinessunit", unit));
        _store.Add("incident", ("title", "nobody's"));
        var query = new QueryExpression("incident") { ColumnSet = new ColumnSet("title") };
        query.Criteria.AddCondition("owningbusinessunit", op);

        Assert.Equal(expected, string.Join(' ', _store.Column<string>(query, "title")));
    }

    [Fact]
    public void Read_LanguageOfTheCaller_FindsIt()
    {
        var query = new QueryExpression("usersettings") { ColumnSet = new ColumnSet("systemuserid") };
        query.Criteria.AddCondition("uilanguageid", ConditionOperator.EqualUserLanguage);

        Assert.Single(_store.Find(query).Entities);
    }

    [Fact]
    public void Translate_CallerComparedWithText_Faults()
    {
        var query = new QueryExpression("incident");
        query.Criteria.AddCondition("title", ConditionOperator.EqualUserId);

        Assert.Equal(ErrorCodes.QueryBuilderInvalidConditionOperator, _store.Fault(query).ErrorCode);
    }
}
