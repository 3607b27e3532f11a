using FsCheck.Fluent;
using Sav.Domain.Calendars;
using Sav.Domain.Warranties;

namespace Sav.Domain.Tests.Warranties;

public sealed class WarrantyTermsTests
{
    private static readonly StartEvents Events =
        new(manufacturedOn: Some.Date("2025-01-15"), deliveredOn: Some.Date("2025-06-01"), commissionedOn: Some.Date("2025-06-20"));

    [Theory]
    [InlineData(WarrantyStart.Manufacture, "2025-01-15", "2027-01-14")]
    [InlineData(WarrantyStart.Delivery, "2025-06-01", "2027-05-31")]
    [InlineData(WarrantyStart.Commissioning, "2025-06-20", "2027-06-19")]
    public void PeriodOf_EachStart_CountsFromItsEvent(WarrantyStart start, string first, string last)
    {
        var period = new WarrantyTerms(start, months: 24).PeriodOf(Events)!;

        Assert.Equal((first, last), (period.Start.ToString(), period.End.ToString()));
    }

    [Fact]
    public void PeriodOf_WarrantyFromCommissioning_HasNoStartBeforeCommissioning()
    {
        var stored = new StartEvents(Some.Date("2025-01-15"), Some.Date("2025-06-01"), commissionedOn: null);

        Assert.Null(new WarrantyTerms(WarrantyStart.Commissioning, months: 24).PeriodOf(stored));
    }

    [Fact]
    public void PeriodOf_CategoriesWithTheirOwnMonths_EndByThemselves()
    {
        var period = new WarrantyTerms(WarrantyStart.Delivery, months: 24, travel: 12, parts: 60).PeriodOf(Events)!;

        Assert.Equal(
            ("2027-05-31", "2026-05-31", "2030-05-31"),
            (period.LabourEnd.ToString(), period.TravelEnd.ToString(), period.PartsEnd.ToString()));
        Assert.Equal(period.PartsEnd, period.End);
    }

    [Fact]
    public void PeriodOf_MonthsForEachCategory_NeedsNoMonthsOfTheWhole() => Assert.Equal(
        "2026-11-30", new WarrantyTerms(WarrantyStart.Delivery, months: null, labour: 6, travel: 12, parts: 18).PeriodOf(Events)!.End.ToString());

    [Fact]
    public void WarrantyTerms_ACategoryWithoutLength_IsRefused() =>
        Assert.Throws<WarrantyTermsException>(() => new WarrantyTerms(WarrantyStart.Delivery, months: null, labour: 6, parts: 18));

    [Theory]
    [InlineData(0)]
    [InlineData(-12)]
    [InlineData(601)]
    public void WarrantyTerms_ImpossibleLength_IsRefused(int months)
    {
        var refusal = Assert.Throws<WarrantyTermsException>(() => new WarrantyTerms(WarrantyStart.Delivery, months));

        Assert.Contains($"'{months}'", refusal.Message);
    }

    [Theory]
    [InlineData("2025-06-02", "2025-06-01", null)]
    [InlineData("2025-06-02", null, "2025-06-01")]
    [InlineData(null, "2025-06-02", "2025-06-01")]
    public void StartEvents_OutOfOrder_AreRefused(string? manufactured, string? delivered, string? commissioned)
    {
        var refusal = Assert.Throws<EventOrderException>(() => new StartEvents(Day(manufactured), Day(delivered), Day(commissioned)));

        Assert.Contains("'2025-06-01', before", refusal.Message);
    }

    [Fact]
    public void PeriodOf_AnyTerms_LastsAsLongAsItsLongestCategory() => Holds.For(
        from months in Gen.Choose(1, 120)
        from own in Gen.Elements<int?>(null, 1, 6, 12, 24, 60).ArrayOf(3)
        from day in Gen.Choose(0, 2000)
        select (Terms: new WarrantyTerms(WarrantyStart.Delivery, months, own[0], own[1], own[2]), Longest: own.Max(each => each ?? months), day),
        given =>
        {
            var delivered = new LocalDate(2022, 1, 1).AddDays(given.day);
            var period = given.Terms.PeriodOf(new StartEvents(null, delivered, null))!;

            Assert.Equal(CalendarMonths.LastDay(delivered, given.Longest), period.End);
            Assert.All([period.LabourEnd, period.TravelEnd, period.PartsEnd], end => Assert.True(end > period.Start && end <= period.End));
        });

    private static LocalDate? Day(string? text) => text is null ? null : Some.Date(text);
}
