using Sav.Domain.Contracts;
using Sav.Domain.Coverage;

namespace Sav.Domain.Tests.Contracts;

public sealed class ContractTermTests
{
    [Fact]
    public void Create_EndBeforeStart_IsRefusedInBothLanguages()
    {
        var refusal = Assert.Throws<ContractException>(() => new ContractTerm(Some.Date("2026-01-02"), Some.Date("2026-01-01")));

        Assert.Contains("ends on '2026-01-01', before it starts on '2026-01-02'", refusal.Text.English);
        Assert.Contains("finit le « 2026-01-01 »", refusal.Text.French);
    }

    [Theory]
    [InlineData("1899-12-31", "2026-12-31", "1899-12-31")]
    [InlineData("2026-01-01", "2200-01-01", "2200-01-01")]
    [InlineData("2026-01-01", "9999-12-31", "9999-12-31")]
    public void Create_YearThatNoContractHas_IsRefusedInBothLanguages(string first, string last, string named)
    {
        var refusal = Assert.Throws<ContractException>(() => new ContractTerm(Some.Date(first), Some.Date(last)));

        Assert.Contains($"'{named}' cannot be one of a contract. Give a day of the years 1900 to 2199", refusal.Text.English);
        Assert.Contains($"« {named} »", refusal.Text.French);
    }

    [Theory]
    [InlineData("2025-12-31", 31)]
    [InlineData("2026-01-01", 31)]
    [InlineData("2026-01-31", 1)]
    [InlineData("2026-02-01", 0)]
    public void DaysFrom_Day_CountsTheRestOfTheTerm(string day, int expected) =>
        Assert.Equal(expected, new ContractTerm(Some.Date("2026-01-01"), Some.Date("2026-01-31")).DaysFrom(Some.Date(day)));

    [Theory]
    [InlineData(-1)]
    [InlineData(93)]
    public void GracePeriod_OutOfBounds_IsRefused(int days) =>
        Assert.Contains($"'{days}'", Assert.Throws<GraceDaysException>(() => GracePeriod.Require(days)).Message);

    [Theory]
    [InlineData(0, "2026-12-31")]
    [InlineData(92, "2027-04-02")]
    public void GracePeriod_WithinBounds_CoversSoManyDaysMore(int days, string expected)
    {
        GracePeriod.Require(days);

        Assert.Equal(expected, GracePeriod.LastCoveredDay(Some.Date("2026-12-31"), days).ToString());
    }

    [Fact]
    public void ShareFrom_MiddleOfTheTerm_IsByDays() => Assert.Equal(
        51.61m,
        ContractPrice.ShareFrom(100m, new ContractTerm(Some.Date("2026-03-01"), Some.Date("2026-03-31")), Some.Date("2026-03-16")));
}
