using Sav.Domain.Contracts;

namespace Sav.Domain.Tests.Contracts;

public sealed class ActivationCheckTests
{
    private static DraftContract Complete { get; } = new()
    {
        Number = "C-0007",
        FirstDay = Some.Date("2026-01-01"),
        LastDay = Some.Date("2026-12-31"),
        TimeZone = "Europe/Paris",
        Price = 1200m,
        HasCurrency = true,
        Interval = BillingInterval.Monthly,
        Lines = [new DraftLine("C-0007/1", LineScope.Customer, HasTarget: false)],
    };

    [Fact]
    public void Faults_CompleteContract_AreNone() => Assert.Empty(ActivationCheck.Faults(Complete));

    [Fact]
    public void Faults_NoPriceAndNoBilling_AreNone() =>
        Assert.Empty(ActivationCheck.Faults(Complete with { Price = null, HasCurrency = false, Interval = null }));

    [Fact]
    public void Faults_WithoutADay_AskForBoth() =>
        HasFault(Complete with { LastDay = null }, "first and a last day", "premier et un dernier jour");

    [Fact]
    public void Faults_EndBeforeStart_QuoteBoth() =>
        HasFault(Complete with { LastDay = Some.Date("2025-12-31") }, "'2025-12-31', before it starts on '2026-01-01'", "« 2025-12-31 »");

    [Fact]
    public void Faults_UnknownZone_QuoteIt() => HasFault(Complete with { TimeZone = "Paris" }, "'Paris' is unknown", "« Paris »");

    [Fact]
    public void Faults_NegativePrice_QuoteIt() => HasFault(Complete with { Price = -0.5m }, "price is '-0.5'", "« -0.5 »");

    [Fact]
    public void Faults_PriceWithoutCurrency_AskForIt() => HasFault(Complete with { HasCurrency = false }, "no currency", "pas de devise");

    [Fact]
    public void Faults_BilledWithoutPrice_AskForIt() => HasFault(Complete with { Price = null }, "has no price", "pas de prix");

    [Fact]
    public void Faults_IntervalLongerThanTheTerm_NameBoth() => HasFault(
        Complete with { Interval = BillingInterval.Yearly, LastDay = Some.Date("2026-12-30") },
        "every 12 months, but runs from '2026-01-01' to '2026-12-30'",
        "tous les 12 mois");

    [Fact]
    public void Faults_MonthLongerThanTheTerm_IsCalledAMonth() => HasFault(
        Complete with { LastDay = Some.Date("2026-01-15") }, "is billed every month, but", "est facturé tous les mois, mais");

    [Fact]
    public void Faults_DayThatNoContractHas_QuoteIt() =>
        HasFault(Complete with { LastDay = Some.Date("9999-12-31") }, "The day '9999-12-31'", "Le jour « 9999-12-31 »");

    [Fact]
    public void Faults_IntervalAsLongAsTheTerm_AreNone() =>
        Assert.Empty(ActivationCheck.Faults(Complete with { Interval = BillingInterval.Yearly }));

    [Fact]
    public void Faults_WithoutALine_AskForOne() => HasFault(Complete with { Lines = [] }, "without a line covers nothing", "sans ligne");

    [Theory]
    [InlineData(LineScope.Equipment, "one piece of equipment", "un équipement")]
    [InlineData(LineScope.Site, "a site", "un site")]
    [InlineData(LineScope.ProductFamily, "a product family", "une famille de produits")]
    [InlineData(null, "has no scope", "pas de périmètre")]
    public void Faults_LineWithoutWhatItsScopeNeeds_NameTheLine(LineScope? scope, string english, string french)
    {
        var contract = Complete with { Lines = [new DraftLine("C-0007/2", scope, HasTarget: false)] };

        HasFault(contract, english, french);
        HasFault(contract, "'C-0007/2'", "« C-0007/2 »");
    }

    [Fact]
    public void Require_SeveralFaults_NamesThemAllAtOnce()
    {
        var refusal = Assert.Throws<ContractException>(() =>
            ActivationCheck.Require(Complete with { TimeZone = "Paris", Price = -1m, Lines = [] }));

        Assert.Contains("'Paris'", refusal.Text.English);
        Assert.Contains("'-1'", refusal.Text.English);
        Assert.Contains("without a line", refusal.Text.English);
    }

    private static void HasFault(DraftContract contract, string english, string french)
    {
        var fault = Assert.Single(ActivationCheck.Faults(contract));
        Assert.Contains(english, fault.English);
        Assert.Contains(french, fault.French);
    }
}
