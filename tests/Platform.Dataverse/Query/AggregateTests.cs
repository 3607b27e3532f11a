using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Sav.Platform.Dataverse.Tests.Query;

public sealed class AggregateTests : IDisposable
{
    private readonly QueryStore _store = UserStore.Open(UserStore.Paris);

    public AggregateTests()
    {
        Add("a", new DateTime(2025, 12, 31, 22, 30, 0, DateTimeKind.Utc));
        Add("A", new DateTime(2025, 12, 31, 23, 30, 0, DateTimeKind.Utc));
        Add("b", new DateTime(2026, 4, 5, 0, 0, 0, DateTimeKind.Utc));
    }

    public void Dispose() => _store.Dispose();

    [Theory]
    [InlineData("day", "31:1 1:1 5:1")]
    [InlineData("week", "53:1 1:1 15:1")]
    [InlineData("month", "12:1 1:1 4:1")]
    [InlineData("quarter", "4:1 1:1 2:1")]
    [InlineData("year", "2025:1 2026:2")]
    public void Read_GroupedByPartOfDate_UsesTheUsersCalendar(string part, string expected)
    {
        var rows = Fetch($"""<attribute name="createdon" groupby="true" dategrouping="{part}" alias="part" />""").Entities;

        Assert.Equal(
            expected.Split(' ').Order(),
            rows.Select(row => $"{Value(row, "part")}:{Value(row, "cases")}").Order());
        Assert.All(rows, row => Assert.Equal(Value(row, "part")!.ToString(), row.FormattedValues["part"]));
    }

    [Fact]
    public void Read_DistinctCount_CountsEachTextOnce()
    {
        var row = Fetch("""<attribute name="title" aggregate="countcolumn" distinct="true" alias="titles" />""").Entities.Single();

        Assert.Equal((2, 3), (Value(row, "titles"), Value(row, "cases")));
    }

    [Theory]
    [InlineData("fiscal-year")]
    [InlineData("fiscal-period")]
    public void Translate_FiscalGrouping_Faults(string part)
    {
        var fetch = Query($"""<attribute name="createdon" groupby="true" dategrouping="{part}" alias="part" />""");

        Assert.Contains("Group a date by day, week, month, quarter or year.", _store.Fault(fetch).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_Averages_AreOfTheTypeOfTheirColumn()
    {
        using var store = new QueryStore();
        foreach (var n in new[] { 1, 2, 2 })
        {
            store.Add("incident", ("sav_sequence", n), ("sav_amount", n * 1m), ("sav_share", n * 1m), ("sav_distance", n * 1.5));
        }

        var row = store.Fetch(
            """
            <fetch aggregate="true">
              <entity name="incident">
                <attribute name="sav_sequence" aggregate="avg" alias="whole" />
                <attribute name="sav_amount" aggregate="avg" alias="amount" />
                <attribute name="sav_share" aggregate="avg" alias="share" />
                <attribute name="sav_distance" aggregate="avg" alias="distance" />
              </entity>
            </fetch>
            """).Entities.Single();

        Assert.Equal(1, Value(row, "whole"));
        Assert.Equal(new Money(1.6667m), Value(row, "amount"));
        Assert.Equal(1.67m, Value(row, "share"));
        Assert.Equal(2.5, Value(row, "distance"));
    }

    private static object? Value(Entity row, string alias) => row.GetAttributeValue<AliasedValue>(alias).Value;

    private static FetchExpression Query(string content) => new(
        $"""
        <fetch aggregate="true">
          <entity name="incident">{content}<attribute name="incidentid" aggregate="count" alias="cases" /></entity>
        </fetch>
        """);

    private EntityCollection Fetch(string content) => _store.Find(Query(content));

    private void Add(string title, DateTime created) => _store.Add("incident", ("title", title), ("createdon", created));
}
