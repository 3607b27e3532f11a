using FsCheck.Fluent;
using Sav.Domain.Calendars;
using Sav.Domain.InstalledEquipment;

namespace Sav.Domain.Tests.InstalledEquipment;

public sealed class OwnerHistoryTests
{
    private static readonly Guid Anna = Guid.NewGuid();
    private static readonly Guid Boris = Guid.NewGuid();
    private static readonly Guid Chloe = Guid.NewGuid();

    private static readonly OwnerHistory History = OwnerHistory.Begin(Anna, Some.Date("2025-06-01"))
        .With(new Transfer(Some.Date("2026-01-10"), Boris))
        .With(new Transfer(Some.Date("2026-03-01"), Chloe));

    [Fact]
    public void OwnerOn_AnyDay_IsWhoHadItThen()
    {
        Assert.Null(OwnerOn("2025-05-31"));
        Assert.Equal(Anna, OwnerOn("2025-06-01"));
        Assert.Equal(Anna, OwnerOn("2026-01-09"));
        Assert.Equal(Boris, OwnerOn("2026-01-10"));
        Assert.Equal(Boris, OwnerOn("2026-02-28"));
        Assert.Equal(Chloe, OwnerOn("2026-03-01"));
        Assert.Equal(Chloe, OwnerOn("2036-03-01"));
    }

    [Fact]
    public void Periods_AfterTransfers_SayFromWhenToWhen() => Assert.Equal(
        [
            new OwnerPeriod(Anna, Some.Date("2025-06-01"), Some.Date("2026-01-10")),
            new OwnerPeriod(Boris, Some.Date("2026-01-10"), Some.Date("2026-03-01")),
            new OwnerPeriod(Chloe, Some.Date("2026-03-01"), null),
        ],
        History.Periods);

    [Fact]
    public void OwnerOn_DayOfTwoTransfers_IsTheLastOne()
    {
        var history = History.With(new Transfer(Some.Date("2026-03-01"), Anna));

        Assert.Equal(Anna, history.OwnerOn(Some.Date("2026-03-01")));
        Assert.Equal(Boris, history.OwnerOn(Some.Date("2026-02-28")));
    }

    [Fact]
    public void With_TransferBeforeTheHolderHadIt_IsRefused()
    {
        var refusal = Assert.Throws<TransferException>(() => History.With(new Transfer(Some.Date("2026-02-28"), Anna)));

        Assert.Contains("'2026-02-28'", refusal.Message);
        Assert.Contains("'2026-03-01'", refusal.Message);
    }

    [Fact]
    public void With_TransferToTheHolder_IsRefused() =>
        Assert.Throws<TransferException>(() => History.With(new Transfer(Some.Date("2026-04-01"), Chloe)));

    [Fact]
    public void OwnerOn_AnyTransfers_IsTheOwnerOfTheOnePeriodThatHoldsTheDay() => Holds.For(
        from gaps in Gen.Choose(0, 60).ArrayOf(6) from day in Gen.Choose(-30, 400) select (gaps, day),
        given =>
        {
            var start = new LocalDate(2025, 1, 1);
            var (history, on) = (OwnerHistory.Begin(Anna, start), start);
            foreach (var gap in given.gaps)
            {
                on = on.AddDays(gap);
                history = history.With(new Transfer(on, Guid.NewGuid()));
            }

            var asked = start.AddDays(given.day);
            var holding = history.Periods.Where(period => period.From <= asked && (period.To is null || asked < period.To)).ToList();
            Assert.Equal(given.day < 0 ? [] : [history.OwnerOn(asked)!.Value], holding.Select(period => period.Owner));
        });

    private static Guid? OwnerOn(string day) => History.OwnerOn(Some.Date(day));
}
