using Sav.Domain.Contracts;

namespace Sav.Domain.Tests.Contracts;

public sealed class RenewalTermTests
{
    [Theory]
    [InlineData("2026-01-01", "2026-12-31", "2027-01-01", "2027-12-31")]
    [InlineData("2023-01-01", "2023-12-31", "2024-01-01", "2024-12-31")]
    [InlineData("2023-03-01", "2024-02-29", "2024-03-01", "2025-02-28")]
    [InlineData("2024-02-29", "2025-02-28", "2025-03-01", "2026-02-28")]
    [InlineData("2024-02-29", "2025-02-27", "2025-02-28", "2026-02-27")]
    [InlineData("2025-11-15", "2026-02-14", "2026-02-15", "2026-05-14")]
    [InlineData("2025-01-31", "2025-02-28", "2025-03-01", "2025-03-31")]
    [InlineData("2025-04-30", "2025-10-30", "2025-10-31", "2026-04-29")]
    [InlineData("2026-01-01", "2026-01-31", "2026-02-01", "2026-02-28")]
    [InlineData("2026-01-01", "2028-12-31", "2029-01-01", "2031-12-31")]
    [InlineData("2026-01-10", "2026-01-10", "2026-01-11", "2026-01-11")]
    [InlineData("2026-01-01", "2026-03-14", "2026-03-15", "2026-05-26")]
    public void After_Term_IsAsLongOnTheCalendar(string first, string last, string nextFirst, string nextLast)
    {
        var next = RenewalTerm.After(new ContractTerm(Some.Date(first), Some.Date(last)));

        Assert.Equal((nextFirst, nextLast), (next.FirstDay.ToString(), next.LastDay.ToString()));
    }

    [Fact]
    public void After_AnyTerm_StartsOnTheDayAfterIt() => Holds.For(
        ContractGenerators.Term, term => Assert.Equal(term.LastDay.AddDays(1), RenewalTerm.After(term).FirstDay));

    [Fact]
    public void After_WholeMonths_HasAsManyMonths() => Holds.For(
        ContractGenerators.MonthlyTerm,
        given =>
        {
            var next = RenewalTerm.After(given.Term);
            Assert.Equal(next.FirstDay.AddMonths(given.Months), next.EndsBefore);
        });

    // Months differ by three days, years by one.
    [Fact]
    public void After_AnyTerm_IsAsLongWithinTheDaysThatMonthsDiffer() => Holds.For(
        ContractGenerators.Term, term => Assert.InRange(RenewalTerm.After(term).Days - term.Days, -4, 4));
}
