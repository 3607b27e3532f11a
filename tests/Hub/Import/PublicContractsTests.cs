using Sav.Hub.Import;

namespace Sav.Hub.Tests.Import;

/// <summary>Contracts and levels that the public data gets by rule, over many seeds: a seed decides who has which contract.</summary>
public sealed class PublicContractsTests : IDisposable
{
    private static readonly Dictionary<string, Offer> Offers = new()
    {
        ["BRONZE"] = new(50, 0, 50, 0, 0.04m),
        ["SILVER"] = new(80, 50, 80, 50, 0.07m),
        ["GOLD"] = new(100, 80, 100, 100, 0.11m),
        ["PLATINUM"] = new(100, 100, 100, 100, 0.16m),
    };

    private readonly TinyPublicData _data = new();
    private readonly List<(ImportedContract Contract, ImportedContractLine Line)> _drawn;
    private readonly ImportedOrganisation _organisation;

    public PublicContractsTests()
    {
        _organisation = _data.Read();
        _drawn = Enumerable.Range(1, 300)
            .SelectMany(seed => _data.Read(new ImportOptions { Seed = seed }).Contracts)
            .Select(contract => (contract, Assert.Single(contract.Lines)))
            .ToList();
    }

    public void Dispose() => _data.Dispose();

    [Fact]
    public void Read_Contracts_AreDrawnForAboutAThirdOfTheHolders()
    {
        // Two known customers hold a unit with spare parts, so 300 seeds draw 600 times.
        Assert.InRange(_drawn.Count / 600.0, 0.30, 0.40);
        Assert.DoesNotContain(_drawn, drawn => drawn.Contract.CustomerNumber == "UNKNOWN");
        Assert.Equal(Offers.Keys.Order(), _drawn.Select(drawn => drawn.Contract.ServiceLevel).Distinct().Order());
        Assert.Equal(
            [ContractScope.Equipment, ContractScope.ProductFamily, ContractScope.Customer],
            _drawn.Select(drawn => drawn.Line.Scope).Distinct().Order());
    }

    [Fact]
    public void Read_Contracts_StartAfterTheSaleAndRunForWholeYears()
    {
        Assert.All(_drawn, drawn =>
        {
            var unit = _organisation.Equipment.First(sold => sold.CustomerNumber == drawn.Contract.CustomerNumber);
            Assert.InRange(drawn.Contract.StartsOn.DayNumber - unit.SoldOn.DayNumber, 0, 30);
            Assert.InRange(YearsOf(drawn.Contract), 1, 5);
            Assert.Equal(drawn.Contract.StartsOn.AddYears(YearsOf(drawn.Contract)), drawn.Contract.EndsOn.AddDays(1));
        });
    }

    [Fact]
    public void Read_Contracts_CostAShareOfTheListPriceEachYear()
    {
        Assert.All(_drawn, drawn =>
        {
            var unit = _organisation.Equipment.First(sold => sold.CustomerNumber == drawn.Contract.CustomerNumber);
            var listPrice = _organisation.Articles.Single(article => article.Number == unit.Article).ListPrice;
            var price = listPrice * Offers[drawn.Contract.ServiceLevel].YearlyShare * YearsOf(drawn.Contract);
            Assert.Equal(decimal.Round(price, 2, MidpointRounding.AwayFromZero), drawn.Contract.Price);
        });
    }

    [Fact]
    public void Read_ContractLines_PayWhatLevelAndScopeSay()
    {
        Assert.All(_drawn, drawn =>
        {
            var (labour, travel, parts, assistance, _) = Offers[drawn.Contract.ServiceLevel];
            var expected = drawn.Line.Scope switch
            {
                ContractScope.Equipment => (labour, travel, parts, assistance, assistance > 0),
                ContractScope.ProductFamily => (labour, travel, parts - 20, assistance, assistance > 0),
                _ => (labour, travel, 0, 100, true),
            };
            var line = drawn.Line;
            Assert.Equal(
                expected, (line.LabourPercent, line.TravelPercent, line.PartsPercent, line.AssistancePercent, line.CoversUsageHelp));
            Assert.Equal(line.Scope == ContractScope.Equipment, line.EquipmentSerial is not null);
            Assert.Equal(line.Scope == ContractScope.ProductFamily, line.ProductFamily is not null);
        });
    }

    [Fact]
    public void Read_Levels_AreTheFourThatAreSoldAndTheStandard()
    {
        Assert.Equal(["STANDARD", "BRONZE", "SILVER", "GOLD", "PLATINUM"], _organisation.ServiceLevels.Select(level => level.Code));
        Assert.Equal([480, 240, 0, 0, 0], _organisation.ServiceLevels.Select(level => level.Normal.ResponseMinutes));
        Assert.Equal([null, null, null, 240, 120], _organisation.ServiceLevels.Select(level => level.Normal.OnSiteMinutes));
        Assert.Equal([null, null, 240, null, null], _organisation.ServiceLevels.Select(level => level.Urgent?.OnSiteMinutes));
        Assert.Equal([null, null, null, "Mo-Fr 09:00-17:00", null], _organisation.ServiceLevels.Select(level => level.OnSiteHours));
    }

    [Fact]
    public void Read_OfficeHours_KeepFrenchHolidays()
    {
        var holidays = _organisation.ServiceLevels[0].Holidays;

        Assert.Equal(22, holidays.Count);
        Assert.Equal(
            ["2020-01-01", "2020-04-13", "2020-05-01", "2020-05-08", "2020-05-21", "2020-06-01", "2020-07-14", "2020-08-15", "2020-11-01",
                "2020-11-11", "2020-12-25"],
            holidays.Skip(11).Select(day => day.ToString("yyyy-MM-dd", null)));
    }

    private sealed record Offer(decimal Labour, decimal Travel, decimal Parts, decimal Assistance, decimal YearlyShare);

    private static int YearsOf(ImportedContract contract) => contract.EndsOn.AddDays(1).Year - contract.StartsOn.Year;
}
