using Sav.Domain.Calendars;
using Sav.Domain.Cases;
using Sav.Domain.Coverage;
using Sav.Domain.Entitlement;

namespace Sav.Domain.Tests.Entitlement;

/// <summary>Facts that cannot be true are refused, with the value and the remedy.</summary>
public sealed class FactsCheckTests
{
    [Fact]
    public void Decide_NumbersThatDifferInLetterCaseOnly_AreRefused() => Assert.Throws<ContradictoryFactsException>(
        () => EntitlementEngine.Decide(Some.DefectCase, [Some.Contract, Some.Contract with { Number = "c-0007/1" }], Some.Monday));

    [Fact]
    public void Decide_TwoSourcesWithOneNumber_IsRefused()
    {
        var refusal = Assert.Throws<ContradictoryFactsException>(
            () => EntitlementEngine.Decide(Some.DefectCase, [Some.Contract, Some.Contract], Some.Monday));

        Assert.Contains("'C-0007/1'", refusal.Message);
    }

    [Fact]
    public void Decide_CustomerScopeWithoutHolder_IsRefused()
    {
        var refusal = Assert.Throws<ContradictoryFactsException>(
            () => EntitlementEngine.Decide(Some.DefectCase, [Some.Contract with { Holder = null }], Some.Monday));

        Assert.Contains("holder", refusal.Message);
    }

    [Fact]
    public void Decide_AmountsWithoutCurrency_IsRefused() => AssertRefused(Some.Contract with { Deductible = 10 }, "currency");

    [Fact]
    public void Decide_EmptyListOfContacts_IsRefused() => AssertRefused(Some.Contract with { Contacts = [] }, "empty list");

    [Fact]
    public void Decide_EndOfAShareThatPaysNothing_IsRefused() =>
        AssertRefused(Some.Contract with { ShareEnds = new ShareEnds { Parts = new LocalDate(2026, 5, 1) } }, "'parts'");

    [Fact]
    public void Decide_KindTwiceInTheSourceOrder_IsRefused()
    {
        var facts = Some.DefectCase with { SourceOrder = [CoverageSourceKind.Warranty, CoverageSourceKind.Warranty] };

        var refusal = Assert.Throws<ContradictoryFactsException>(() => EntitlementEngine.Decide(facts, [], Some.Monday));

        Assert.Contains("'warranty'", refusal.Message);
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("0.001")]
    public void Quota_ImpossibleRemainder_IsRefused(string remaining)
    {
        var value = decimal.Parse(remaining, System.Globalization.CultureInfo.InvariantCulture);

        Assert.Contains($"'{remaining}'", Assert.Throws<QuotaException>(() => new Quota { Unit = QuotaUnit.Hours, Remaining = value }).Message);
    }

    [Fact]
    public void CaseNeed_ImpossibleNumbers_AreRefused()
    {
        Assert.Contains("'-1'", Assert.Throws<CaseNeedException>(() => new CaseNeed { Hours = -1, Visits = 0 }).Message);
        Assert.Contains("'1001'", Assert.Throws<CaseNeedException>(() => new CaseNeed { Hours = 1, Visits = 1001 }).Message);
    }

    [Fact]
    public void GraceDays_MoreThanAQuarter_IsRefused() =>
        Assert.Contains("'93'", Assert.Throws<GraceDaysException>(() => Some.Contract with { GraceDays = 93 }).Message);

    [Theory]
    [InlineData("eur")]
    [InlineData("EURO")]
    [InlineData("")]
    public void CaseFacts_NoCurrency_IsRefused(string currency)
    {
        var refusal = Assert.Throws<CurrencyException>(() => Some.DefectCase with { Currency = currency });

        Assert.Contains($"'{currency}'", refusal.Message);
    }

    [Fact]
    public void Decide_InstantOfAnotherMillennium_IsRefused()
    {
        var refusal = Assert.Throws<ContradictoryFactsException>(
            () => EntitlementEngine.Decide(Some.DefectCase, [], DateTimeOffset.MaxValue));

        Assert.Contains("1900", refusal.Message);
    }

    [Theory]
    [InlineData("100.01")]
    [InlineData("-1")]
    [InlineData("33.333")]
    public void CoverageShares_ImpossiblePercentage_IsRefused(string percent)
    {
        var value = decimal.Parse(percent, System.Globalization.CultureInfo.InvariantCulture);

        var refusal = Assert.Throws<PercentageException>(() => Some.Shares(labour: value, travel: 0, parts: 0, assistance: 0));

        Assert.Contains($"'{percent}'", refusal.Message);
    }

    [Fact]
    public void ValidityPeriod_EndBeforeStart_IsRefused()
    {
        var day = new LocalDate(2026, 3, 2);

        Assert.Throws<ValidityPeriodException>(() => new ValidityPeriod(day, day, Some.Paris));
    }

    private static void AssertRefused(CoverageSource source, string about)
    {
        var refusal = Assert.Throws<ContradictoryFactsException>(() => EntitlementEngine.Decide(Some.DefectCase, [source], Some.Monday));

        Assert.Contains($"'{source.Number}'", refusal.Message);
        Assert.Contains(about, refusal.Message);
    }
}
