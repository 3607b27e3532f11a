using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Sav.Platform.Dataverse.Faults;

namespace Sav.Platform.Dataverse.Tests.Query;

public sealed class LinkTests : IDisposable
{
    private readonly QueryStore _store = new();

    public LinkTests()
    {
        var group = _store.Add("account", ("name", "Group"));
        var durand = _store.Add("account", ("name", "Durand"), ("creditonhold", true), ("parentaccountid", group));
        var martin = _store.Add("account", ("name", "Martin"), ("creditonhold", false));
        _store.Add("incident", ("title", "of Durand"), ("customerid", durand));
        _store.Add("incident", ("title", "of Martin"), ("customerid", martin));
        _store.Add("incident", ("title", "of nobody"));
    }

    public void Dispose() => _store.Dispose();

    [Fact]
    public void Read_InnerLink_GivesRowsOnBothSidesWithAliasedValues()
    {
        var query = Incidents(JoinOperator.Inner, out var link);
        link.EntityAlias = "holder";
        link.Columns = new ColumnSet("name", "creditonhold");

        var rows = _store.Find(query).Entities;

        Assert.Equal(["of Durand", "of Martin"], rows.Select(row => row["title"]));
        var name = rows[0].GetAttributeValue<AliasedValue>("holder.name");
        Assert.Equal(("account", "name", "Durand"), (name.EntityLogicalName, name.AttributeLogicalName, name.Value));
        Assert.Equal("Yes", rows[0].FormattedValues["holder.creditonhold"]);
    }

    [Fact]
    public void Read_OuterLink_KeepsRowsWithoutMatch()
    {
        var query = Incidents(JoinOperator.LeftOuter, out var link);
        link.EntityAlias = "holder";
        link.Columns = new ColumnSet("name");
        link.LinkCriteria.AddCondition("creditonhold", ConditionOperator.Equal, true);

        var rows = _store.Find(query).Entities;

        Assert.Equal(["of Durand", "of Martin", "of nobody"], rows.Select(row => row["title"]));
        Assert.Equal([true, false, false], rows.Select(row => row.Contains("holder.name")));
    }

    [Fact]
    public void Read_LinkWithoutAlias_IsNamedAfterTableAndPlace()
    {
        var query = Incidents(JoinOperator.Inner, out var link);
        link.AddLink("account", "parentaccountid", "accountid").Columns = new ColumnSet("name");

        Assert.Equal("Group", _store.Find(query).Entities.Single().GetAttributeValue<AliasedValue>("account2.name").Value);
    }

    [Fact]
    public void Read_ConditionOnALinkInTheCriteria_FindsTheLinkByAlias()
    {
        var query = Incidents(JoinOperator.LeftOuter, out var link);
        link.EntityAlias = "holder";
        query.Criteria.AddCondition("holder", "accountid", ConditionOperator.Null);

        Assert.Equal(["of nobody"], _store.Column<string>(query, "title"));
    }

    [Fact]
    public void Read_OrderOfALink_OrdersTheRows()
    {
        var query = Incidents(JoinOperator.LeftOuter, out var link);
        link.Orders.Add(new OrderExpression("name", OrderType.Descending));

        Assert.Equal(["of Martin", "of Durand", "of nobody"], _store.Column<string>(query, "title"));
    }

    [Fact]
    public void Translate_AliasWithOtherCharacters_Faults()
    {
        var query = Incidents(JoinOperator.Inner, out var link);
        link.EntityAlias = "x\"; DROP TABLE incident; --";

        Assert.Equal(ErrorCodes.QueryBuilderInvalidAlias, _store.Fault(query).ErrorCode);
    }

    [Fact]
    public void Translate_AliasTwice_Faults()
    {
        var query = Incidents(JoinOperator.Inner, out var link);
        link.EntityAlias = "a";
        query.AddLink("contact", "customerid", "contactid").EntityAlias = "a";

        Assert.Equal(ErrorCodes.QueryBuilderInvalidAlias, _store.Fault(query).ErrorCode);
    }

    [Fact]
    public void Translate_UnknownEntityName_Faults()
    {
        var query = Incidents(JoinOperator.Inner, out _);
        query.Criteria.AddCondition("other", "name", ConditionOperator.NotNull);

        Assert.Equal(ErrorCodes.QueryBuilderAliasDoesNotExist, _store.Fault(query).ErrorCode);
    }

    [Fact]
    public void Translate_OtherJoin_Faults()
    {
        var query = Incidents(JoinOperator.MatchFirstRowUsingCrossApply, out _);

        Assert.Equal(ErrorCodes.QueryBuilderInvalidJoinOperator, _store.Fault(query).ErrorCode);
    }

    private static QueryExpression Incidents(JoinOperator join, out LinkEntity link)
    {
        var query = new QueryExpression("incident") { ColumnSet = new ColumnSet("title") };
        link = query.AddLink("account", "customerid", "accountid", join);
        return query;
    }
}
