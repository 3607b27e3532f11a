using FsCheck;
using FsCheck.Fluent;
using Sav.Domain.Calendars;
using Sav.Domain.InstalledEquipment;

namespace Sav.Domain.Tests.InstalledEquipment;

public sealed class SerialChainTests
{
    private static readonly ChainUnit A = Unit("A", warranty: "2027-05-31", guarantee: "2027-05-31");
    private static readonly ChainUnit B = Unit("B", warranty: "2030-12-31", guarantee: null);
    private static readonly ChainUnit C = Unit("C", warranty: null, guarantee: null);

    [Fact]
    public void Swap_ReplacementWithALongerWarranty_GetsWhatWasLeft()
    {
        var (replaced, replacement) = SerialChain.Swap(A, B);

        Assert.Equal((UnitStatus.Replaced, B.Id), (replaced.Status, replaced.ReplacedBy));
        Assert.Equal((UnitStatus.InService, A.Id), (replacement.Status, replacement.Replaces));
        Assert.Equal(A.Coverage, replacement.Coverage);
    }

    [Fact]
    public void Swap_Twice_CarriesTheCoverageOfTheFirstUnit()
    {
        var (_, second) = SerialChain.Swap(A, B);
        var (_, third) = SerialChain.Swap(second, C);

        Assert.Equal(A.Coverage, third.Coverage);
        Assert.Equal(B.Id, third.Replaces);
    }

    [Fact]
    public void Swap_UnitThatWasReplaced_IsRefused() =>
        Refused("'A' was replaced already", SerialChain.Swap(A, B).Replaced, C);

    [Fact]
    public void Swap_ReplacementThatIsInAChain_IsRefused() =>
        Refused("'B' has replaced a unit before", C, SerialChain.Swap(A, B).Replacement);

    [Fact]
    public void Swap_BackToTheFirstUnit_IsRefused()
    {
        var (first, second) = SerialChain.Swap(A, B);

        Refused("'A' was replaced itself", second, first);
    }

    [Fact]
    public void Swap_WithItself_IsRefused() => Refused("cannot replace itself", A, A);

    [Fact]
    public void Swap_UnitOutOfService_IsRefused()
    {
        Refused("'A' is out of service", A with { Status = UnitStatus.Decommissioned }, B);
        Refused("'B' is out of service", A, B with { Status = UnitStatus.Decommissioned });
    }

    [Fact]
    public void RequireWithin_OneCategoryLongerThanBefore_IsRefused()
    {
        var longer = A.Coverage with { TravelEnd = Some.Date("2027-06-01") };

        var refusal = Assert.Throws<SecondLifeException>(() => longer.RequireWithin(A.Coverage));

        Assert.Contains("The warranty on travel would end on '2027-06-01'", refusal.Message);
        Assert.Contains("ends on '2027-05-31'", refusal.Message);
    }

    [Fact]
    public void RequireWithin_CoverageWhereThereWasNone_IsRefused() =>
        Assert.Contains("does not exist", Assert.Throws<SecondLifeException>(() => A.Coverage.RequireWithin(UnitCoverage.None)).Message);

    [Fact]
    public void Swap_AnySwaps_GiveChainsWithoutForkCircleOrSecondLife() => Holds.For(
        from coverages in Coverage.ArrayOf(6)
        from swaps in Gen.Choose(0, 35).ArrayOf(12)
        select (coverages, swaps),
        given =>
        {
            var units = given.coverages.Select((coverage, i) => Unit($"U{i}") with { Coverage = coverage }).ToArray();
            foreach (var swap in given.swaps)
            {
                TrySwap(units, swap / 6, swap % 6);
            }

            foreach (var first in units.Where(unit => unit.Replaces is null))
            {
                var chain = Chain(first, units);
                Assert.Equal(chain.Length, chain.Distinct().Count());
                Assert.All(chain, unit => unit.Coverage.RequireWithin(first.Coverage));
                Assert.All(chain, unit => Assert.Equal(unit == chain[^1] ? UnitStatus.InService : UnitStatus.Replaced, unit.Status));
            }

            // Every unit hangs in a chain that has a first one: there is no circle.
            Assert.Equal(units.Length, units.Where(unit => unit.Replaces is null).Sum(first => Chain(first, units).Length));
        });

    private static Gen<UnitCoverage> Coverage =>
        from days in Gen.Choose(-1, 900).ArrayOf(5)
        select new UnitCoverage
        {
            WarrantyEnd = Day(days[0]),
            LabourEnd = Day(days[1]),
            TravelEnd = Day(days[2]),
            PartsEnd = Day(days[3]),
            GuaranteeEnd = Day(days[4]),
        };

    private static LocalDate? Day(int day) => day < 0 ? null : new LocalDate(2026, 1, 1).AddDays(day);

    private static void TrySwap(ChainUnit[] units, int replaced, int replacement)
    {
        try
        {
            var (before, after) = SerialChain.Swap(units[replaced], units[replacement]);
            (units[replaced], units[replacement]) = (before, after);
        }
        catch (SwapException)
        {
            // Refused: both units stay as they were.
        }
    }

    private static ChainUnit[] Chain(ChainUnit first, ChainUnit[] units)
    {
        var chain = new List<ChainUnit> { first };
        while (chain.Count <= units.Length && units.FirstOrDefault(unit => unit.Id == chain[^1].ReplacedBy) is { } next)
        {
            chain.Add(next);
        }

        return [.. chain];
    }

    private static void Refused(string reason, ChainUnit replaced, ChainUnit replacement) =>
        Assert.Contains(reason, Assert.Throws<SwapException>(() => SerialChain.Swap(replaced, replacement)).Message);

    private static ChainUnit Unit(string serial, string? warranty = null, string? guarantee = null)
    {
        LocalDate? end = warranty is null ? null : Some.Date(warranty);
        return new ChainUnit
        {
            Id = Guid.NewGuid(),
            SerialNumber = serial,
            Coverage = new UnitCoverage
            {
                WarrantyEnd = end,
                LabourEnd = end,
                TravelEnd = end,
                PartsEnd = end,
                GuaranteeEnd = guarantee is null ? null : Some.Date(guarantee),
            },
        };
    }
}
