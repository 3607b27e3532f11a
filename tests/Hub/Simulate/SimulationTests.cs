using Sav.Domain.Cases;
using Sav.Domain.Coverage;
using Sav.Domain.Entitlement;
using Sav.Domain.Tests;
using Sav.Hub.Reporting;
using Sav.Hub.Simulate;
using Sav.Hub.Tests.Import;

namespace Sav.Hub.Tests.Simulate;

public sealed class SimulationTests : IDisposable
{
    private static readonly CoverageSource Line = Some.Contract with
    {
        Number = "C-0007/1", Shares = Some.Shares(labour: 50, travel: 50, parts: 50, assistance: 50),
    };

    private static readonly CoverageSource Suspended = Line with { Status = CoverageSourceStatus.Suspended };

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Execute_SourceThatWouldBeLost_CountsRefusedAndBillsTheWhole()
    {
        await using (var store = await CreateAsync())
        {
            var id = await store.AddDecidedAsync("T-1", Some.DefectCase, [Line], Some.Monday);
            await store.CloseAsync(id, Some.Monday.AddHours(3), 1, (CostCategory.Labour, 1, 62.01m), (CostCategory.Parts, 2, 10m));
            await store.AddDecidedAsync("T-2", Some.DefectCase, [Suspended], Some.Monday.AddHours(1));
            await store.AddDecidedAsync("T-3", Some.DefectCase, [Some.Warranty], Some.Monday.AddHours(2));
        }

        var report = await RunAsync("C-0007/1: status = suspended");

        Assert.Equal((3, 1, 0), (report.Cases, report.Refused, report.NewlyCovered));
        Assert.Equal(
            [new OutcomeCount(Outcome.Covered, 1, 1), new(Outcome.PartlyCovered, 1, 0), new(Outcome.QuoteRequired, 1, 2)], report.Outcomes);
        var billed = Assert.Single(report.Billed);
        Assert.Equal(new BilledAmount("EUR", 1, 36.00m, 72.01m), billed);
        Assert.Equal(36.01m, billed.Difference);
        var changed = Assert.Single(report.ChangedCases);
        Assert.Equal(("T-1", Outcome.PartlyCovered, Outcome.QuoteRequired), (changed.Number, changed.OutcomeBefore, changed.OutcomeAfter));
        Assert.True(report.Holds);
    }

    [Fact]
    public async Task Execute_SourceThatWouldBeWon_CountsNewlyCovered()
    {
        await using (var store = await CreateAsync())
        {
            await store.AddDecidedAsync("T-1", Some.DefectCase, [Suspended], Some.Monday);
        }

        var report = await RunAsync("C-0007/1: status = active");

        Assert.Equal((0, 1), (report.Refused, report.NewlyCovered));
    }

    [Fact]
    public async Task Execute_CreditHoldThatWouldBe_RefusesWhatWasCovered()
    {
        await using (var store = await CreateAsync())
        {
            await store.AddDecidedAsync("T-1", Some.DefectCase, [Line], Some.Monday);
        }

        Assert.Equal(1, (await RunAsync("credit hold = yes")).Refused);
    }

    [Fact]
    public async Task Execute_LevelOfTheStore_TellsWhatWouldBeLate()
    {
        await using (var store = await CreateAsync())
        {
            await store.AddLevelAsync("STANDARD", "Mo-Fr 09:00-17:00", 480, 2400);
            await store.AddLevelAsync("FAST", "24/7", 30, 120);
            var late = await store.AddDecidedAsync("T-1", Some.DefectCase, [Line], Some.Monday);
            await store.CloseAsync(late, Some.Monday.AddHours(5), 1);
            var inTime = await store.AddDecidedAsync("T-2", Some.DefectCase, [Line], Some.Monday);
            await store.CloseAsync(inTime, Some.Monday.AddHours(3), 1);
            var toTheSecond = await store.AddDecidedAsync("T-3", Some.DefectCase, [Line], Some.Monday);
            await store.CloseAsync(toTheSecond, Some.Monday.AddHours(2), 1);
            await store.AddDecidedAsync("T-4", Some.DefectCase, [Line], Some.Monday);
        }

        var report = await RunAsync("service level = Fast");

        Assert.Equal((3, 1, 2), (report.Closed, report.LateBefore, report.LateAfter));
        Assert.Equal(4, report.ChangedCases.Count);
    }

    [Fact]
    public async Task Execute_CaseClosedTwice_ReckonsTheDeductibleOfEachClosureAndTheLastForItsLateness()
    {
        var dear = Line with { Shares = CoverageShares.Everything, Currency = "EUR", Deductible = 20 };
        await using (var store = await CreateAsync())
        {
            var id = await store.AddDecidedAsync("T-1", Some.DefectCase, [dear], Some.Monday);
            await store.CloseAsync(id, Some.Monday.AddHours(1), 1, (CostCategory.Labour, 1, 100m));
            await store.CloseAsync(id, Some.Monday.AddHours(5), 2, (CostCategory.Labour, 1, 50m));
        }

        var report = await RunAsync("C-0007/1: shares.labour = 0");

        Assert.Equal(new BilledAmount("EUR", 2, 40m, 150m), Assert.Single(report.Billed));
        Assert.Equal((1, 1, 1), (report.Closed, report.LateBefore, report.LateAfter));
    }

    [Fact]
    public async Task Execute_TravelWhoseDayNoMessageTells_IsOneVisitForEachClosure()
    {
        var visits = Line with { Shares = CoverageShares.Everything, Quota = new Quota { Unit = QuotaUnit.Visits, Remaining = 1 } };
        await using (var store = await CreateAsync())
        {
            var id = await store.AddDecidedAsync("T-1", Some.DefectCase, [visits], Some.Monday);
            await store.CloseAsync(id, Some.Monday.AddHours(1), 1, (CostCategory.Travel, 40, 30m), (CostCategory.Travel, 40, 30m));
        }

        var report = await RunAsync("C-0007/1: status = suspended");

        Assert.Equal(new BilledAmount("EUR", 1, 0, 60m), Assert.Single(report.Billed));
    }

    [Fact]
    public async Task Execute_AssistanceOnADefect_IsFreeAndWouldNotBeForUsageHelp()
    {
        await using (var store = await CreateAsync())
        {
            var id = await store.AddDecidedAsync("T-1", Some.DefectCase, [Suspended], Some.Monday);
            await store.CloseAsync(id, Some.Monday.AddHours(1), 1, (CostCategory.Assistance, 1, 45m));
        }

        var report = await RunAsync("reason = usageHelp");

        Assert.Equal(new BilledAmount("EUR", 1, 0, 45m), Assert.Single(report.Billed));
    }

    [Fact]
    public async Task Execute_TwoCurrencies_KeepsThemApart()
    {
        await using (var store = await CreateAsync())
        {
            foreach (var currency in new[] { "EUR", "CHF" })
            {
                var id = await store.AddDecidedAsync(currency, Some.DefectCase with { Currency = currency }, [Line], Some.Monday);
                await store.CloseAsync(id, Some.Monday.AddHours(1), 1, (CostCategory.Labour, 1, 0.01m));
            }
        }

        var report = await RunAsync("C-0007/1: status = suspended");

        Assert.Equal([new BilledAmount("CHF", 1, 0, 0.01m), new BilledAmount("EUR", 1, 0, 0.01m)], report.Billed);
    }

    [Fact]
    public async Task Execute_Period_CountsOnTheCalendarOfTheCase()
    {
        await using (var store = await CreateAsync())
        {
            await store.AddDecidedAsync("BEFORE", Some.DefectCase, [Line], Some.At("2026-03-01T22:59:59Z"));
            await store.AddDecidedAsync("LAST", Some.DefectCase, [Line], Some.At("2026-03-02T22:59:59Z"));
            await store.AddDecidedAsync("FIRST", Some.DefectCase, [Line], Some.At("2026-03-01T23:00:00Z"));
            await store.AddDecidedAsync("AFTER", Some.DefectCase, [Line], Some.At("2026-03-02T23:00:00Z"));
            await store.AddCaseAsync("UNDECIDED", Some.At("2026-03-02T12:00:00Z"));
            await store.AddCaseAsync("UNDECIDED-BEFORE", Some.At("2026-03-01T12:00:00Z"));
        }

        var report = await RunAsync(From("2026-03-02"), "C-0007/1: status = suspended");

        Assert.Equal(["FIRST", "LAST"], report.ChangedCases.Select(changed => changed.Number));
        Assert.Equal((2, 1), (report.Cases, report.Undecided));
    }

    [Fact]
    public async Task Execute_DecisionThatIsNotWhatItsFactsGive_DoesNotHold()
    {
        await using (var store = await CreateAsync())
        {
            await store.AddDecidedAsync("T-1", Some.DefectCase, [Line], Some.Monday);
            await store.AddDecidedAsync("T-2", Some.DefectCase, [Line], Some.Monday, text => text.Replace("partlyCovered", "covered"));
        }

        var report = await RunAsync("severity = urgent");

        Assert.False(report.Holds);
        Assert.Equal(["T-2"], report.NotAsStored);
        Assert.Equal(2, report.Cases);
    }

    [Fact]
    public async Task Execute_FactsOfAnOlderVersion_NamesTheCase()
    {
        await using (var store = await CreateAsync())
        {
            await store.AddDecidedAsync("T-1", Some.DefectCase, [Line], Some.Monday, text => text.Replace("{\"version\":2,", "{\"version\":1,"));
        }

        var error = await Assert.ThrowsAsync<UsageException>(() => RunAsync("severity = urgent"));

        Assert.StartsWith("The case 'T-1' was decided by another version of the hub: its facts are of version 1,", error.Message);
    }

    [Theory]
    [InlineData("severity = urgent", "2026-03-40", "2026-03-02", "--from is '2026-03-40'. Write a day as 2026-03-02.")]
    [InlineData("severity = urgent", "2026-03-01", "soon", "--to is 'soon'.")]
    [InlineData("severity = urgent", "2026-03-03", "2026-03-02", "--to is '2026-03-02', which is before --from '2026-03-03'.")]
    [InlineData("severity = high", "2026-03-01", "2026-03-02", "'high' is not known.")]
    [InlineData("service level = GOLD", "2026-03-01", "2026-03-02", "There is no service level 'GOLD' in the store.")]
    [InlineData("C-9: status = active", "2026-03-01", "2026-03-02", "there is no source 'C-9' in the cases reported from 2026-03-01 to 2026-03-02. Correct the number.")]
    [InlineData("C-0007/1: to = 2020-01-01", "2026-03-01", "2026-03-02", "holds no day")]
    public async Task Execute_BadInput_SaysHowToPutItRight(string change, string from, string to, string problem)
    {
        await using (var store = await CreateAsync())
        {
            await store.AddDecidedAsync("T-1", Some.DefectCase, [Line], Some.Monday);
        }

        var error = await Assert.ThrowsAsync<UsageException>(() => RunAsync(From(from, to), change));

        Assert.Contains(problem, error.Message);
    }

    private Task<CaseStore> CreateAsync() => CaseStore.CreateAsync(_folder.Path);

    private static SimulateOptions From(string first, string? last = null) =>
        new() { Store = "", From = first, To = last ?? first, WhatIf = [] };

    private Task<SimulationReport> RunAsync(params string[] changes) => RunAsync(From("2026-01-01", "2026-12-31"), changes);

    private Task<SimulationReport> RunAsync(SimulateOptions options, params string[] changes) => Simulation.ExecuteAsync(
        options with { Store = _folder.Path, WhatIf = changes }, new PlainProgress(TextWriter.Null), TestContext.Current.CancellationToken);
}
