using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Sav.Platform.Dataverse.Faults;

namespace Sav.Platform.Dataverse.Tests.Query;

public sealed class RowTests : IDisposable
{
    private readonly QueryStore _store = new();

    public void Dispose() => _store.Dispose();

    [Fact]
    public void Read_AllColumns_GivesEachValueInItsType()
    {
        var account = _store.Add("account", ("name", "Durand"));
        var created = new DateTime(2026, 3, 2, 8, 30, 0, DateTimeKind.Utc);
        var id = _store.Add(
            "incident",
            ("title", "Pump"),
            ("customerid", account),
            ("statuscode", 2),
            ("sav_amount", 12.5m),
            ("sav_share", 33.33m),
            ("sav_distance", 1.5),
            ("sav_sequence", 7),
            ("createdon", created),
            ("versionnumber", 42L)).Id;

        var row = _store.Find(new QueryExpression("incident") { ColumnSet = new ColumnSet(true) }).Entities.Single();

        Assert.Equal(id, row.Id);
        Assert.Equal(id, row["incidentid"]);
        Assert.Equal("42", row.RowVersion);
        Assert.Equal("Pump", row["title"]);
        Assert.Equal(account, row["customerid"]);
        Assert.Equal("Durand", row.GetAttributeValue<EntityReference>("customerid").Name);
        Assert.Equal(new OptionSetValue(2), row["statuscode"]);
        Assert.Equal(new Money(12.5m), row["sav_amount"]);
        Assert.Equal(33.33m, row["sav_share"]);
        Assert.Equal(1.5, row["sav_distance"]);
        Assert.Equal(7, row["sav_sequence"]);
        Assert.Equal(created, row["createdon"]);
        Assert.Equal(DateTimeKind.Utc, row.GetAttributeValue<DateTime>("createdon").Kind);
    }

    [Fact]
    public void Read_ChoiceAndLookup_GivesTheirFormattedValues()
    {
        var account = _store.Add("account", ("name", "Durand"), ("creditonhold", true));
        _store.Add("incident", ("customerid", account), ("statuscode", 5));

        var incident = Single("incident", "customerid", "statuscode");
        var holder = Single("account", "creditonhold");

        Assert.Equal("Durand", incident.FormattedValues["customerid"]);
        Assert.Equal("Closed", incident.FormattedValues["statuscode"]);
        Assert.Equal("Yes", holder.FormattedValues["creditonhold"]);
    }

    [Fact]
    public void Read_FewColumns_GivesThemAndThePrimaryKeyOnly()
    {
        _store.Add("incident", ("title", "Pump"), ("sav_sequence", 7), ("versionnumber", 1L));

        var row = Single("incident", "title", "sav_share");

        // A column without a value is left out, as Dataverse leaves it out.
        Assert.Equal(["incidentid", "title"], row.Attributes.Keys.Order());
    }

    [Theory]
    [InlineData("nothing")]
    [InlineData("Title")]
    public void Translate_ColumnThatIsNone_Faults(string column)
    {
        var fault = _store.Fault(new QueryExpression("incident") { ColumnSet = new ColumnSet(column) });

        Assert.Equal(ErrorCodes.QueryBuilderNoAttribute, fault.ErrorCode);
        Assert.Equal($"'incident' entity doesn't contain attribute with Name = '{column}' and NameMapping = 'Logical'.", fault.Message);
    }

    [Fact]
    public void Translate_TableThatIsNone_Faults()
    {
        var fault = _store.Fault(new QueryExpression("nothing"));

        Assert.Equal(ErrorCodes.QueryBuilderNoEntity, fault.ErrorCode);
    }

    [Fact]
    public void Read_SameQueryAgain_IsNotPlannedAgain()
    {
        var query = new QueryExpression("incident") { ColumnSet = new ColumnSet("title") };
        _store.Find(query);
        _store.Find(query);

        using var statement = _store.Connection.Prepare(_store.Translate(query).Sql);

        Assert.Equal(0, statement.TimesPlannedAgain);
    }

    [Fact]
    public void Translate_SameShape_GivesTheSameSql()
    {
        Assert.Equal(_store.Translate(ByTitle("a")).Sql, _store.Translate(ByTitle("b")).Sql);

        static QueryExpression ByTitle(string title) => new("incident")
        {
            Criteria = { Conditions = { new ConditionExpression("title", ConditionOperator.Equal, title) } },
        };
    }

    [Fact]
    public void Read_Distinct_GivesEachValueOnce()
    {
        _store.Add("incident", ("title", "Pump"));
        _store.Add("incident", ("title", "pump"));
        _store.Add("incident", ("title", "Valve"));

        var query = new QueryExpression("incident") { ColumnSet = new ColumnSet("title"), Distinct = true };
        query.AddOrder("title", OrderType.Descending);

        Assert.Equal(["Valve", "Pump"], _store.Column<string>(query, "title"));
    }

    private Entity Single(string table, params string[] columns) =>
        _store.Find(new QueryExpression(table) { ColumnSet = new ColumnSet(columns) }).Entities.Single();
}
