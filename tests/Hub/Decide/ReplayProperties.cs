using FsCheck.Fluent;
using Sav.Domain.Entitlement;
using Sav.Domain.Tests;
using Sav.Hub.Decide;

namespace Sav.Hub.Tests.Decide;

public sealed class ReplayProperties
{
    [Fact]
    public void Decide_StoredFactsReadBack_GiveTheSameBytes() => Holds.For(
        from facts in Generators.Case
        from sources in Generators.Sources
        from asOf in Generators.Instant
        select new { facts, sources, asOf },
        given =>
        {
            var stored = DecisionRecord.Decide(given.facts, given.sources, given.asOf);

            var read = FactsFile.Parse(stored.FactsJson, "stored");
            var again = DecisionRecord.Decide(read.Case, read.Sources, read.AsOf);

            Assert.Equal(stored.FactsJson, again.FactsJson);
            Assert.Equal(stored.DecisionJson, again.DecisionJson);
            Assert.Equal(stored.Hash, again.Hash);
        });
}
