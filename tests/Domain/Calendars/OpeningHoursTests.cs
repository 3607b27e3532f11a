using Sav.Domain.Calendars;

namespace Sav.Domain.Tests.Calendars;

public sealed class OpeningHoursTests
{
    [Fact]
    public void Parse_AroundTheClock_OpensEveryDayWhole()
    {
        var hours = OpeningHours.Parse(" 24/7 ");

        Assert.All(Enum.GetValues<DayOfWeek>(), day => Assert.Equal([new DailyPeriod(0, 1440)], hours.On(day)));
    }

    [Fact]
    public void Parse_DaysAndPeriods_OpensThemInOrder()
    {
        var hours = OpeningHours.Parse("Mo-Fr 14:00-18:00,09:00-12:00; Sa,Su 22:00-24:00");

        Assert.Equal([new DailyPeriod(540, 720), new DailyPeriod(840, 1080)], hours.On(DayOfWeek.Friday));
        Assert.Equal([new DailyPeriod(1320, 1440)], hours.On(DayOfWeek.Sunday));
    }

    [Fact]
    public void Parse_RangeOverTheWeekEnd_GoesRound()
    {
        var hours = OpeningHours.Parse("Sa-Mo 09:00-12:00");

        Assert.Equal(
            [DayOfWeek.Sunday, DayOfWeek.Monday, DayOfWeek.Saturday],
            Enum.GetValues<DayOfWeek>().Where(day => hours.On(day).Count > 0));
    }

    [Theory]
    [InlineData("", "''")]
    [InlineData("Mo-Fr", "'Mo-Fr'")]
    [InlineData("Mo-Fr 9:00-17:00", "'9:00-17:00'")]
    [InlineData("Mo-Fr 09:00-25:00", "'09:00-25:00'")]
    [InlineData("Mo-Fr 17:00-09:00", "'17:00-09:00' ends before it starts")]
    [InlineData("Lu 09:00-17:00", "'Lu' is no day")]
    [InlineData("Mo-We-Fr 09:00-17:00", "'Mo-We-Fr'")]
    [InlineData("Mo 09:00-12:00; Mo-Tu 11:00-13:00", "overlap")]
    public void Parse_AnotherForm_TeachesTheForm(string text, string problem)
    {
        var refusal = Assert.Throws<OpeningHoursException>(() => OpeningHours.Parse(text));

        Assert.Contains(problem, refusal.Message);
        Assert.Contains("Mo-Fr 09:00-17:00; Sa 09:00-12:00", refusal.Message);
        Assert.Contains("heures d'ouverture", refusal.Text.French);
    }
}
