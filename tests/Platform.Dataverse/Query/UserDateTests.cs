using Microsoft.Xrm.Sdk.Query;
using Sav.Platform.Dataverse.Faults;
using Sav.Platform.Dataverse.Query;

namespace Sav.Platform.Dataverse.Tests.Query;

/// <summary>At half past eleven on Monday the second in London it is Tuesday the third in Paris, and half past six in New York.</summary>
public sealed class UserDateTests
{
    [Theory]
    [InlineData(UserStore.Paris, ConditionOperator.Today, "23:00 23:59")]
    [InlineData(UserStore.Paris, ConditionOperator.Yesterday, "00:00 22:59")]
    [InlineData(UserStore.NewYork, ConditionOperator.Today, "22:59 23:00 23:59")]
    [InlineData(UserStore.NewYork, ConditionOperator.Yesterday, "00:00")]
    public void Read_RelativeDate_IsOfTheUsersZone(int zone, ConditionOperator op, string expected)
    {
        using var store = UserStore.Open(zone);
        foreach (var time in new[] { "00:00", "22:59", "23:00", "23:59" })
        {
            store.Add("incident", ("title", time), ("createdon", DateTime.Parse($"2026-03-02T{time}Z").ToUniversalTime()));
        }

        Assert.Equal(expected, Titles(store, op));
    }

    [Theory]
    [InlineData(ConditionOperator.On, "2026-03-03", "late")]
    [InlineData(ConditionOperator.On, "2026-03-02T23:30:00Z", "late")]
    [InlineData(ConditionOperator.OnOrBefore, "2026-03-02", "early")]
    [InlineData(ConditionOperator.LessThan, "2026-03-03", "early")]
    [InlineData(ConditionOperator.GreaterEqual, "2026-03-03 00:00", "late")]
    public void Read_DateWithoutZone_IsReadOnTheUsersClock(ConditionOperator op, string value, string expected)
    {
        using var store = UserStore.Open(UserStore.Paris);
        store.Add("incident", ("title", "early"), ("createdon", new DateTime(2026, 3, 2, 22, 59, 59, DateTimeKind.Utc)));
        store.Add("incident", ("title", "late"), ("createdon", new DateTime(2026, 3, 2, 23, 0, 0, DateTimeKind.Utc)));

        Assert.Equal(expected, Titles(store, op, value));
    }

    [Fact]
    public void Read_MidnightThatComesTwice_IsTheFirst()
    {
        // In the Azores the clock goes back from one to midnight on the last Sunday of October.
        using var store = UserStore.Open(zone: 80);
        store.Add("incident", ("title", "first"), ("createdon", new DateTime(2026, 10, 25, 0, 30, 0, DateTimeKind.Utc)));

        Assert.Equal("first", Titles(store, ConditionOperator.On, "2026-10-25"));
    }

    [Fact]
    public void Read_LastXDays_ReachesFromMidnightUntilNow()
    {
        using var store = UserStore.Open();
        store.Add("incident", ("title", "before"), ("createdon", UserStore.Now.Date.AddDays(-2).AddSeconds(-1)));
        store.Add("incident", ("title", "first"), ("createdon", UserStore.Now.Date.AddDays(-2)));
        store.Add("incident", ("title", "now"), ("createdon", UserStore.Now));
        store.Add("incident", ("title", "later"), ("createdon", UserStore.Now.AddSeconds(1)));

        Assert.Equal("first now", Titles(store, ConditionOperator.LastXDays, 2));
    }

    [Theory]
    [InlineData(ConditionOperator.LastXYears, "past")]
    [InlineData(ConditionOperator.LastXMonths, "past")]
    [InlineData(ConditionOperator.NextXYears, "future")]
    [InlineData(ConditionOperator.NextXMonths, "future")]
    [InlineData(ConditionOperator.OlderThanXYears, "")]
    public void Read_MoreYearsThanTheCalendarHas_ReachesToItsEnd(ConditionOperator op, string expected)
    {
        using var store = UserStore.Open(UserStore.Paris);
        store.Add("incident", ("title", "past"), ("createdon", new DateTime(1900, 1, 1, 0, 0, 0, DateTimeKind.Utc)));
        store.Add("incident", ("title", "future"), ("createdon", new DateTime(2900, 1, 1, 0, 0, 0, DateTimeKind.Utc)));

        Assert.Equal(expected, Titles(store, op, 100_000));
    }

    [Fact]
    public void ToZone_KnownCode_IsAZoneOfThisMachine()
    {
        var codes = Enumerable.Range(0, 400).Where(TimeZoneCode.IsKnown).ToList();

        Assert.True(codes.Count > 70);
        Assert.All(codes, code => Assert.NotNull(TimeZoneCode.ToZone(code)));
        Assert.Equal(TimeSpan.FromHours(1), TimeZoneCode.ToZone(UserStore.Paris).GetUtcOffset(UserStore.Now));
        Assert.Equal(TimeSpan.FromHours(-5), TimeZoneCode.ToZone(UserStore.NewYork).GetUtcOffset(UserStore.Now));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData("two")]
    public void Read_LastXDaysWithoutPositiveNumber_Faults(object value)
    {
        using var store = UserStore.Open();
        var query = new QueryExpression("incident");
        query.Criteria.AddCondition("createdon", ConditionOperator.LastXDays, value);

        var fault = store.Fault(query);

        Assert.Equal(ErrorCodes.QueryBuilderInvalidValue, fault.ErrorCode);
        Assert.Equal(
            $"The condition operator 'LastXDays' on 'createdon' takes a whole number from 1 to 100000, not '{value}'.", fault.Message);
    }

    [Fact]
    public void Read_UnknownTimeZoneCode_Faults()
    {
        using var store = UserStore.Open(zone: 7);
        var query = new QueryExpression("incident");
        query.Criteria.AddCondition("createdon", ConditionOperator.Today);

        Assert.Contains("The time zone code 7", store.Fault(query).Message, StringComparison.Ordinal);
    }

    private static string Titles(QueryStore store, ConditionOperator op, params object[] values)
    {
        var query = new QueryExpression("incident") { ColumnSet = new ColumnSet("title") };
        query.Criteria.AddCondition("createdon", op, values);
        return string.Join(' ', store.Column<string>(query, "title"));
    }
}
