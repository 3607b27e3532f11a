using System.Globalization;
using FsCheck.Fluent;
using Sav.Domain.Contracts;

namespace Sav.Domain.Tests.Contracts;

public sealed class PriceRevisionTests
{
    [Fact]
    public void Of_KnownClause_GivesThePriceThatIsDoneByHand()
    {
        // 128.4/121.7 = 1.0550534…; × 0.85 + 0.15 = 1.0467954…; × 1200 = 1256.1545…
        var revision = PriceRevision.Of(1200m, new IndexFormula(0.15m, 0.85m), 121.7m, 128.4m);

        Assert.Equal(1256.15m, revision.Price);
        Assert.Equal("1200.00 × (0.15 + 0.85 × 128.4/121.7) = 1256.15", revision.Terms);
    }

    [Theory]
    [InlineData("100.05", "1.1", "110.06")]
    [InlineData("0.50", "1.01", "0.51")]
    [InlineData("0.50", "1.03", "0.52")]
    public void Of_HalfACent_IsRoundedAwayFromZero(string before, string ratio, string after) => Assert.Equal(
        Number(after), PriceRevision.Of(Number(before), new IndexFormula(0m, 1m), 1m, Number(ratio)).Price);

    [Fact]
    public void Of_HalfACentThatAQuotientWouldHide_IsRoundedAwayFromZero()
    {
        // 614.68 × 102.3 / 101.6 is 618.915 exactly, but 102.3/101.6 has no end.
        Assert.Equal(618.92m, PriceRevision.Of(614.68m, new IndexFormula(0m, 1m), 101.6m, 102.3m).Price);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-3")]
    public void Of_BaseIndexThatIsNotAboveZero_IsRefused(string index)
    {
        var refusal = Assert.Throws<ContractException>(() => PriceRevision.Of(1m, new IndexFormula(0m, 1m), Number(index), 1m));

        Assert.Contains($"S0 is '{index}'", refusal.Text.English);
        Assert.Contains($"S0 est « {index} »", refusal.Text.French);
    }

    [Fact]
    public void Of_NewIndexOfZero_IsRefused() => Assert.Contains(
        "S1", Assert.Throws<ContractException>(() => PriceRevision.Of(1m, new IndexFormula(0m, 1m), 1m, 0m)).Message);

    [Fact]
    public void Of_NegativePrice_IsRefused() =>
        Assert.Throws<ContractException>(() => PriceRevision.Of(-1m, new IndexFormula(0m, 1m), 1m, 1m));

    [Theory]
    [InlineData("0.15", "0.86", false)]
    [InlineData("0.15", "0.85", true)]
    [InlineData("0.15", "0.850001", false)]
    [InlineData("0.15", "0.849999", false)]
    [InlineData("-0.5", "1.5", false)]
    [InlineData("1", "0", true)]
    public void IndexFormula_Factors_HaveToAddUpToOne(string a, string b, bool accepted)
    {
        var error = Record.Exception(() => new IndexFormula(Number(a), Number(b)));

        Assert.Equal(accepted, error is null);
        Assert.True(accepted || error!.Message.Contains($"a = '{a}' and b = '{b}'", StringComparison.Ordinal));
    }

    [Fact]
    public void Of_SameIndex_LeavesThePrice() => Holds.For(
        from cents in Gen.Choose(0, 10_000_000)
        from percent in Gen.Choose(0, 100)
        from index in Gen.Choose(1, 100_000)
        select (Price: cents / 100m, B: percent / 100m, Index: index / 10m),
        given => Assert.Equal(
            given.Price, PriceRevision.Of(given.Price, new IndexFormula(1 - given.B, given.B), given.Index, given.Index).Price));

    [Fact]
    public void Of_HigherIndex_NeverLowersThePrice() => Holds.For(
        from cents in Gen.Choose(0, 10_000_000)
        from percent in Gen.Choose(0, 100)
        from low in Gen.Choose(1, 100_000)
        from rise in Gen.Choose(0, 100_000)
        select (Price: cents / 100m, B: percent / 100m, Low: low / 10m, High: (low + rise) / 10m),
        given => Assert.True(
            PriceRevision.Of(given.Price, new IndexFormula(1 - given.B, given.B), given.Low, given.High).Price >= given.Price));

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}
