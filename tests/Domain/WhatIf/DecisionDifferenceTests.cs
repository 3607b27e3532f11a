using Sav.Domain.Cases;
using Sav.Domain.Coverage;
using Sav.Domain.Entitlement;
using Sav.Domain.ServiceLevels;
using Sav.Domain.WhatIf;

namespace Sav.Domain.Tests.WhatIf;

public sealed class DecisionDifferenceTests
{
    private static readonly CoverageSource Suspended = Some.Contract with { Status = CoverageSourceStatus.Suspended };

    [Fact]
    public void Between_SameFacts_IsNone() => Assert.True(Between(Some.Contract, Some.Contract).IsNone);

    [Fact]
    public void Between_ChangeThatNobodyWouldNotice_IsNone() =>
        Assert.True(Between(Some.Contract, Some.Contract with { Reasons = [CaseReason.Defect] }).IsNone);

    [Fact]
    public void Between_SourceThatIsLost_TellsCategoriesDeadlinesAndTheLoser()
    {
        var difference = Between(Some.Contract, Suspended);

        Assert.Equal((Outcome.PartlyCovered, Outcome.QuoteRequired), (difference.Before.Outcome, difference.After.Outcome));
        Assert.Equal(
            [(CostCategory.Labour, 20m, 100m), (CostCategory.Travel, 50m, 100m)],
            difference.Categories.Select(c => (c.Before.Category, c.Before.CustomerAmount, c.After.CustomerAmount)));
        Assert.Equal([Promise.Response, Promise.Resolution], difference.Deadlines.Select(deadline => deadline.Promise));
        Assert.Equal("C-0007/1", Assert.Single(difference.Losers).Source.Number);
        Assert.Empty(difference.Winners);
    }

    [Fact]
    public void Between_SourceThatIsWon_IsTheWinner()
    {
        var difference = Between(Suspended, Some.Contract);

        Assert.Equal("C-0007/1", Assert.Single(difference.Winners).Source.Number);
        Assert.Empty(difference.Losers);
        Assert.False(difference.IsNone);
    }

    [Fact]
    public void Between_SameCustomersPartFromAnotherSource_IsADifference()
    {
        var full = Some.Contract with { Shares = CoverageShares.Everything, ServiceLevel = null };
        var before = Decide([full, Some.Warranty with { Status = CoverageSourceStatus.Suspended }]);
        var after = Decide([full, Some.Warranty]);

        var difference = DecisionDifference.Between(before, after);

        Assert.All(difference.Categories, category => Assert.Equal(category.Before.CustomerAmount, category.After.CustomerAmount));
        Assert.Equal(3, difference.Categories.Count);
    }

    [Fact]
    public void Between_PromiseThatOnlyOneMakes_HasNoTimeOnTheOtherSide()
    {
        var level = Some.Level("GOLD", "24/7", responseMinutes: 60, resolutionMinutes: 240, onSiteMinutes: 120);

        var deadline = Assert.Single(Between(Some.Contract, Some.Contract with { ServiceLevel = level }).Deadlines);

        Assert.Equal(new DeadlineDifference(Promise.OnSite, null, Some.Monday.AddHours(2)), deadline);
    }

    [Fact]
    public void Lines_None_SaysSo()
    {
        Assert.Equal(["Nothing would change."], DifferenceText.Lines(Between(Some.Contract, Some.Contract), StaffLanguage.English));
        Assert.Equal(["Rien ne changerait."], DifferenceText.Lines(Between(Some.Contract, Some.Contract), StaffLanguage.French));
    }

    [Fact]
    public void Lines_English_SaysWhatChanges() => Assert.Equal(
        [
            "What would change:",
            "- outcome: partly covered → quote required",
            "- Labour: 80% by contract line C-0007/1, 20% by the customer → 100% by the customer",
            "- Travel: 50% by contract line C-0007/1, 50% by the customer → 100% by the customer",
            "- answer by 2026-03-03 09:15, 23 h later",
            "- working again by 2026-03-09 09:15, 164 h later",
            "- contract line C-0007/1 would no longer apply. It is suspended.",
        ],
        DifferenceText.Lines(Between(Some.Contract, Suspended), StaffLanguage.English));

    [Fact]
    public void Lines_French_SaysWhatChanges()
    {
        var onSite = Some.Contract with { ServiceLevel = Some.Level("GOLD", "24/7", 30, 240, onSiteMinutes: 120) };

        Assert.Equal(
            [
                "Ce qui changerait :",
                "- réponse avant le 02/03/2026 09:45, soit 30 min plus tôt",
                "- sur place avant le 02/03/2026 11:15, ce qui n'est pas promis aujourd'hui",
            ],
            DifferenceText.Lines(Between(Some.Contract, onSite), StaffLanguage.French));
        Assert.Contains("- sur place avant le 02/03/2026 11:15 : ne serait plus promis", DifferenceText.Lines(Between(onSite, Some.Contract), StaffLanguage.French));
        Assert.Contains("- ligne de contrat C-0007/1 : s'appliquerait.", DifferenceText.Lines(Between(Suspended, Some.Contract), StaffLanguage.French));
    }

    private static DecisionDifference Between(CoverageSource before, CoverageSource after) =>
        DecisionDifference.Between(Decide([before]), Decide([after]));

    private static EntitlementDecision Decide(CoverageSource[] sources) => EntitlementEngine.Decide(Some.DefectCase, sources, Some.Monday);
}
