using FsCheck;
using FsCheck.Fluent;
using Sav.Domain.Cases;
using Sav.Domain.Coverage;
using Sav.Domain.Entitlement;
using Sav.Domain.Json;
using Sav.Domain.WhatIf;
using Verdict = Sav.Domain.Entitlement.Outcome;

namespace Sav.Domain.Tests.Entitlement;

public sealed class EntitlementProperties
{
    private static Gen<Input> Inputs =>
        from facts in Generators.Case
        from sources in Generators.Sources
        from asOf in Generators.Instant
        select new Input(facts, sources, asOf);

    [Fact]
    public void Decide_SourcesInAnotherOrder_GivesTheSameBytes() => Holds.For(
        from input in Inputs from shuffled in Gen.Shuffle(input.Sources) select new { input, shuffled },
        given =>
        {
            var shuffled = given.input with { Sources = given.shuffled };

            Assert.Equal(given.input.FactsBytes(), shuffled.FactsBytes());
            Assert.Equal(given.input.DecisionBytes(), shuffled.DecisionBytes());
        });

    [Fact]
    public void Decide_WithoutTheIneligibleSources_ComesOutTheSame() => Holds.For(Inputs, input =>
    {
        var decision = input.Decide();
        var eligible = decision.Candidates.Where(candidate => candidate.IsEligible).ToList();

        var again = EntitlementEngine.Decide(input.Facts, [.. eligible.Select(candidate => candidate.Source)], input.AsOf);

        Assert.Equal(decision.Outcome, again.Outcome);
        Assert.Equivalent(decision.Coverage, again.Coverage);
        Assert.Equal(decision.Payers, again.Payers);
        Assert.Equal(decision.Holds, again.Holds);
        Assert.Equal(
            decision.ServiceLevel.Deadlines.Select(deadline => deadline.Deadline.DueAt),
            again.ServiceLevel.Deadlines.Select(deadline => deadline.Deadline.DueAt));
        Assert.Equal(eligible.Select(candidate => candidate.Standing), again.Candidates.Select(candidate => candidate.Standing));
    });

    [Fact]
    public void Decide_OneMoreSource_NeverCostsTheCustomerMore() => Holds.For(
        from input in Inputs from source in Generators.Source select new { input, source },
        given =>
        {
            var more = given.input with { Sources = [.. given.input.Sources, given.source with { Number = "S-new" }] };

            var before = given.input.Decide();
            var after = more.Decide();

            Assert.All(
                before.Coverage.Zip(after.Coverage),
                category => Assert.True(category.Second.CustomerAmount <= category.First.CustomerAmount, $"{category}"));
            if (before.Outcome is Verdict.Covered or Verdict.Prepaid)
            {
                Assert.True(after.Outcome is Verdict.Covered or Verdict.Prepaid or Verdict.Goodwill, $"{before.Outcome} became {after.Outcome}");
            }

            if (!after.Candidates.Single(candidate => candidate.Source.Number == "S-new").IsEligible)
            {
                Assert.Equal(before.Outcome, after.Outcome);
                Assert.Equivalent(before.Coverage, after.Coverage);
            }
        });

    [Fact]
    public void Decide_AnyInput_CentsAddUpAndOnlyEligibleSourcesPay() => Holds.For(Inputs, input =>
    {
        var decision = input.Decide();
        var eligible = decision.Candidates.Where(c => c.IsEligible).Select(c => c.Source.Number).ToHashSet();

        Assert.All(decision.Coverage, c => Assert.Equal(c.Amount, c.Shares.Sum(share => share.Amount) + c.CustomerAmount));
        Assert.All(decision.Coverage, c => Assert.InRange(c.CustomerAmount, 0, c.Amount));
        var shares = decision.Coverage.SelectMany(category => category.Shares).ToList();
        Assert.All(shares, share => Assert.Contains(share.Number, eligible));
        Assert.All(shares, share => Assert.Equal(0, share.Amount % 0.01m));
        Assert.All(decision.Holds, hold => Assert.InRange(hold.Quantity, 0, hold.Remaining));
    });

    [Fact]
    public void Decide_AnyInput_DeadlinesAddUp() => Holds.For(Inputs, input => Assert.All(
        input.Decide().ServiceLevel.Deadlines.Select(applied => applied.Deadline),
        deadline =>
        {
            Assert.True(deadline.DueAt >= input.AsOf);
            Assert.Equal(deadline.Minutes, deadline.Segments.Sum(segment => segment.Length.TotalMinutes), precision: 6);
            Assert.All(deadline.Segments, segment => Assert.True(segment.From >= input.AsOf && segment.To <= deadline.DueAt));
        }));

    [Fact]
    public void Decide_SourceThatIsOver_PaysNothing() => Holds.For(Inputs, input =>
    {
        var over = input.Sources
            .Where(source => source.Validity.Zone.StartOf(source.Validity.To.AddDays(source.GraceDays)) <= input.AsOf)
            .Select(source => source.Number)
            .ToHashSet();

        Assert.DoesNotContain(
            input.Decide().Coverage.SelectMany(category => category.Shares), share => over.Contains(share.Number));
    });

    [Fact]
    public void Decide_LoserAfterItsSmallestChanges_IsEligible() => Holds.For(
        from input in Inputs from source in Generators.Source select input.With(source),
        input =>
        {
            var failed = Assert.Single(input.Decide().Candidates).Rules.Where(rule => !rule.Passed);
            var changed = new ChangedFacts(input.Facts, input.Sources[0]);
            foreach (var rule in failed)
            {
                changed = FactsChange.Apply(rule.Change!, changed.Case, changed.Source);
            }

            Assert.True(
                Assert.Single(EntitlementEngine.Decide(changed.Case, [changed.Source], input.AsOf).Candidates).IsEligible,
                string.Join("; ", failed));
        });

    [Fact]
    public void Decide_FailedRule_IsPassedAfterItsOwnSmallestChange() => Holds.For(
        from input in Inputs from source in Generators.Source select input.With(source),
        input =>
        {
            foreach (var rule in Assert.Single(input.Decide().Candidates).Rules.Where(rule => !rule.Passed))
            {
                var changed = FactsChange.Apply(rule.Change!, input.Facts, input.Sources[0]);

                var again = Assert.Single(EntitlementEngine.Decide(changed.Case, [changed.Source], input.AsOf).Candidates);

                Assert.True(again.Rules.Single(r => r.Rule == rule.Rule).Passed, rule.ToString());
            }
        });

    private sealed record Input(CaseFacts Facts, CoverageSource[] Sources, DateTimeOffset AsOf)
    {
        public EntitlementDecision Decide() => EntitlementEngine.Decide(Facts, Sources, AsOf);

        public string FactsBytes() => FactsJson.Write(Facts, Sources, AsOf);

        public string DecisionBytes() => DecisionJson.Write(Decide(), factsHash: "");

        public Input With(CoverageSource source) => this with { Sources = [source] };
    }
}
