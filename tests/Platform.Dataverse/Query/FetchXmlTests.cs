using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Sav.Platform.Dataverse.Faults;
using Sav.Platform.Dataverse.Query;

namespace Sav.Platform.Dataverse.Tests.Query;

public sealed class FetchXmlTests : IDisposable
{
    private const int OtherOperator = ErrorCodes.QueryBuilderInvalidConditionOperator;
    private const int OtherJoin = ErrorCodes.QueryBuilderInvalidJoinOperator;

    private readonly QueryStore _store = new();

    public FetchXmlTests()
    {
        var durand = _store.Add("account", ("name", "Durand"));
        var martin = _store.Add("account", ("name", "Martin"));
        Add("1", durand, 1, 10.10m);
        Add("2", durand, 2, 20.20m);
        Add("3", martin, 1, null);
    }

    public void Dispose() => _store.Dispose();

    [Fact]
    public void Read_FilterLinkAndOrder_GivesTheRows()
    {
        var rows = _store.Fetch(
            """
            <fetch version="1.0" mapping="logical">
              <entity name="incident">
                <attribute name="title" />
                <order attribute="title" descending="true" />
                <filter type="or">
                  <condition attribute="statuscode" operator="eq" value="2" />
                  <filter>
                    <condition attribute="statuscode" operator="in"><value>1</value><value>5</value></condition>
                    <condition attribute="sav_amount" operator="gt" value="10" />
                    <condition entityname="holder" attribute="name" operator="like" value="du%" />
                  </filter>
                </filter>
                <link-entity name="account" from="accountid" to="customerid" link-type="outer" alias="holder">
                  <attribute name="name" />
                </link-entity>
              </entity>
            </fetch>
            """).Entities;

        Assert.Equal(["2", "1"], rows.Select(row => row["title"]));
        Assert.All(rows, row => Assert.Equal("Durand", row.GetAttributeValue<AliasedValue>("holder.name").Value));
    }

    [Fact]
    public void Read_NoAttribute_GivesAllColumnsOfTheTableAndNoneOfTheLink()
    {
        var row = _store.Fetch(
            """
            <fetch top="1">
              <entity name="incident"><link-entity name="account" from="accountid" to="customerid" /></entity>
            </fetch>
            """).Entities.Single();

        Assert.Equal(["customerid", "incidentid", "sav_amount", "statuscode", "title"], row.Attributes.Keys.Order());
    }

    [Fact]
    public void Read_AttributeWithAlias_ComesUnderTheAlias()
    {
        var found = _store.Fetch("""<fetch top="1"><entity name="incident"><attribute name="title" alias="subject" /></entity></fetch>""");

        var row = found.Entities.Single();
        Assert.Equal("1", row.GetAttributeValue<AliasedValue>("subject").Value);
        Assert.False(row.Contains("title"));
    }

    [Fact]
    public void Read_CountAndPage_GivesThePage()
    {
        var page = _store.Fetch(
            """
            <fetch count="2" page="2" returntotalrecordcount="true">
              <entity name="incident"><attribute name="title" /></entity>
            </fetch>
            """);

        Assert.Equal(["3"], page.Entities.Select(row => row["title"]));
        Assert.Equal(3, page.TotalRecordCount);
    }

    [Fact]
    public void Read_Aggregates_GivesOneRowForEachGroup()
    {
        var rows = _store.Fetch(
            """
            <fetch aggregate="true">
              <entity name="incident">
                <attribute name="customerid" alias="customer" groupby="true" />
                <attribute name="incidentid" alias="cases" aggregate="count" />
                <attribute name="sav_amount" alias="priced" aggregate="countcolumn" />
                <attribute name="sav_amount" alias="amount" aggregate="sum" />
                <attribute name="sav_amount" alias="largest" aggregate="max" />
                <order alias="cases" descending="true" />
              </entity>
            </fetch>
            """).Entities;

        Assert.Equal([2, 1], rows.Select(row => Value(row, "cases")));
        Assert.Equal([2, 0], rows.Select(row => Value(row, "priced")));
        Assert.Equal([new Money(30.30m), null], rows.Select(row => Value(row, "amount")));
        Assert.Equal(new Money(20.20m), Value(rows[0], "largest"));
        Assert.Equal("Durand", ((EntityReference)Value(rows[0], "customer")!).Name);
        Assert.Equal("Durand", rows[0].FormattedValues["customer"]);
    }

    [Fact]
    public void Read_AggregateOfTooManyRows_Faults()
    {
        _store.Connection.Run(
            """
            WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 50001)
            INSERT INTO incident (incidentid) SELECT randomblob(16) FROM n;
            """);

        var fault = Fault("""<attribute name="incidentid" alias="cases" aggregate="count" />""");

        Assert.Equal(ErrorCodes.AggregateQueryRecordLimitExceeded, fault.ErrorCode);
    }

    [Theory]
    [InlineData("""<attribute name="title" aggregate="avg" alias="a" />""", ErrorCodes.QueryBuilderInvalidValue)]
    [InlineData("""<attribute name="title" aggregate="sum" alias="a" />""", ErrorCodes.QueryBuilderInvalidValue)]
    [InlineData("""<attribute name="title" aggregate="count" />""", ErrorCodes.QueryBuilderNoAlias)]
    [InlineData("""<all-attributes /><attribute name="title" groupby="true" alias="a" />""", ErrorCodes.QueryBuilderAttributeWithAggregate)]
    [InlineData("""<unknown />""", ErrorCodes.QueryBuilderDeserializeInvalidNode)]
    [InlineData("""<filter type="xor" />""", ErrorCodes.QueryBuilderInvalidValue)]
    [InlineData("""<filter><condition attribute="title" operator="above" value="x" /></filter>""", OtherOperator)]
    [InlineData("""<filter><condition operator="eq" value="1" /></filter>""", ErrorCodes.QueryBuilderElementNotFound)]
    [InlineData("""<link-entity name="account" from="accountid" to="customerid" link-type="any" />""", OtherJoin)]
    public void Translate_WhatIsNotSupported_Faults(string content, int code) => Assert.Equal(code, Fault(content).ErrorCode);

    [Fact]
    public void Parse_EntityWithoutName_Faults()
    {
        var fault = _store.Fault(new FetchExpression("<fetch><entity /></fetch>"));

        Assert.Equal(ErrorCodes.QueryBuilderElementNotFound, fault.ErrorCode);
        Assert.Equal("The FetchXML element 'entity' lacks the attribute 'name'.", fault.Message);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<fetch>")]
    [InlineData("<select />")]
    [InlineData("""<!DOCTYPE fetch [<!ENTITY x "y">]><fetch />""")]
    public void Parse_NoFetchXml_Faults(string text)
    {
        var fault = _store.Fault(new FetchExpression(text));

        Assert.Equal(ErrorCodes.QueryBuilderDeserializeInvalidNode, fault.ErrorCode);
        Assert.StartsWith("Invalid FetchXML: ", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Parse_TopAndPage_AreKeptForTheTranslator()
    {
        var query = FetchXmlParser.Parse("""<fetch top="3" distinct="true" page="2"><entity name="incident" /></fetch>""");

        Assert.Equal((3, true, 2), (query.TopCount, query.Distinct, query.PageInfo.PageNumber));
    }

    private static object? Value(Entity row, string alias) => row.GetAttributeValue<AliasedValue>(alias).Value;

    private OrganizationServiceFault Fault(string content) =>
        _store.Fault(new FetchExpression($"""<fetch><entity name="incident">{content}</entity></fetch>"""));

    private void Add(string title, EntityReference customer, int status, decimal? amount) =>
        _store.Add("incident", ("title", title), ("customerid", customer), ("statuscode", status), ("sav_amount", amount));
}
