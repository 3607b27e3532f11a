using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Sav.Domain.Cases;
using Sav.Domain.Coverage;
using Sav.Domain.Entitlement;
using Sav.Domain.Json;

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
        Assert.Equal(decision.ServiceLevel.Level, again.ServiceLevel.Level);
        Assert.Equal(eligible.Select(candidate => candidate.Standing), again.Candidates.Select(candidate => candidate.Standing));
    });

    [Fact]
    public void Decide_AnyInput_SharesAddUpAndOnlyEligibleSourcesPay() => Holds.For(Inputs, input =>
    {
        var decision = input.Decide();
        var eligible = decision.Candidates.Where(c => c.IsEligible).Select(c => c.Source.Number).ToHashSet();

        Assert.All(decision.Coverage, c => Assert.Equal(100, c.Shares.Sum(share => share.Percent) + c.CustomerPercent));
        Assert.All(decision.Coverage.SelectMany(category => category.Shares), share => Assert.Contains(share.Number, eligible));
        Assert.All(decision.ServiceLevel.Deadlines, deadline => Assert.True(deadline.DueAt >= input.AsOf));
    });

    [Fact]
    public void Decide_SourceThatIsOver_PaysNothing() => Holds.For(Inputs, input =>
    {
        var over = input.Sources.Where(source => source.Validity.End <= input.AsOf).Select(source => source.Number).ToHashSet();

        Assert.DoesNotContain(
            input.Decide().Coverage.SelectMany(category => category.Shares), share => over.Contains(share.Number));
    });

    [Fact]
    public void Decide_FailedRule_IsPassedAfterItsSmallestChange() => Holds.For(
        from input in Inputs from source in Generators.Source select input.With(source),
        input =>
        {
            foreach (var rule in Assert.Single(input.Decide().Candidates).Rules.Where(rule => !rule.Passed))
            {
                var changed = Apply(rule.Change!, input).Decide();

                Assert.True(changed.Candidates[0].Rules.Single(r => r.Rule == rule.Rule).Passed, rule.ToString());
            }
        },
        cases: 3_000);

    private static Input Apply(SmallestChange change, Input input)
    {
        var source = input.Sources[0];
        var validity = source.Validity;
        return change.Field switch
        {
            "status" => input.With(source with { Status = CoverageSourceStatus.Active }),
            "from" => input.With(source with { Validity = new ValidityPeriod(Some.Date(change.Value), validity.To, validity.Zone) }),
            "to" => input.With(source with { Validity = new ValidityPeriod(validity.From, Some.Date(change.Value), validity.Zone) }),
            "holder" => input.With(source with { Holder = change.Value }),
            "reasons" => input.With(source with { Reasons = [.. source.Reasons, input.Facts.Reason] }),
            "scope.equipment" => input.With(source with { Scope = CoverageScope.OfEquipment(Equipment(change.Value)) }),
            "scope.productFamily" => input.With(source with { Scope = CoverageScope.OfProductFamily(change.Value) }),
            "shares.labour" => input.With(source with { Shares = source.Shares with { Labour = Number(change.Value) } }),
            "shares.assistance" => input.With(source with { Shares = source.Shares with { Assistance = Number(change.Value) } }),
            "case.customer.consumer" => input.With(input.Facts with { Customer = input.Facts.Customer with { IsConsumer = true } }),
            "case.equipment" => input.With(input.Facts with { Equipment = Named(Equipment(change.Value)) }),
            "case.equipment.productFamily" => input.With(input.Facts with { Equipment = InFamily(input.Facts.Equipment, change.Value) }),
            _ => throw new InvalidOperationException($"No decision asks for a change of '{change.Field}'."),
        };
    }

    private static EquipmentIdentity Equipment(string text) => new(text.Split('/')[0], text.Split('/')[1]);

    private static EquipmentFacts Named(EquipmentIdentity identity) =>
        new() { ProductNumber = identity.ProductNumber, SerialNumber = identity.SerialNumber };

    private static EquipmentFacts InFamily(EquipmentFacts? equipment, string family) =>
        (equipment ?? new EquipmentFacts { ProductNumber = "P-9" }) with { ProductFamily = family };

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);

    private sealed record Input(CaseFacts Facts, CoverageSource[] Sources, DateTimeOffset AsOf)
    {
        public EntitlementDecision Decide() => EntitlementEngine.Decide(Facts, Sources, AsOf);

        public string FactsBytes() => FactsJson.Write(Facts, Sources, AsOf);

        public string DecisionBytes() => DecisionJson.Write(Decide(), factsHash: "");

        public Input With(CaseFacts facts) => this with { Facts = facts };

        public Input With(CoverageSource source) => this with { Sources = [source] };
    }
}
