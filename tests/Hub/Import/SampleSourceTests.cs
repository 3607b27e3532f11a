using Sav.Domain.Entitlement;
using Sav.Hub.Import;

namespace Sav.Hub.Tests.Import;

public sealed class SampleSourceTests
{
    private readonly ImportReport _report = new();

    [Fact]
    public void Read_SampleOrganisation_IsComplete()
    {
        var organisation = Read();

        Assert.Equal("Ateliers Corbelin", organisation.Name);
        Assert.Equal("EUR", organisation.Currency);
        Assert.Equal(["STANDARD", "BRONZE", "SILVER", "GOLD", "PLATINUM"], organisation.ServiceLevels.Select(level => level.Code));
        Assert.Equal(40, organisation.Customers.Count);
        Assert.Equal(17, organisation.Articles.Count);
        Assert.Equal(115, organisation.Equipment.Count);
        Assert.Equal(30, organisation.Contracts.Count);
        Assert.Equal(150, organisation.Cases.Count);
        Assert.Equal(2, organisation.Stock.Select(entry => entry.Location).Distinct().Count());
    }

    [Fact]
    public void Read_SampleOrganisation_TakesEveryColumnAsItIs()
    {
        var organisation = Read();

        Assert.Equal(
            new ImportedCustomer
            {
                Number = "K-1001",
                Name = "Café des Tilleuls",
                Kind = CustomerKind.Company,
                Email = "contact@cafe-des-tilleuls.example",
                Phone = "+33 4 65 71 08 16",
                Street = "12 place des Tilleuls",
                PostalCode = "74000",
                City = "Annecy",
                Country = "FR",
                TimeZone = "Europe/Paris",
            },
            organisation.Customers[0]);
        Assert.Equal(
            new ImportedEquipment
            {
                Serial = "MOPRO64-21001",
                Article = "MO-PRO-64",
                CustomerNumber = "K-1001",
                SoldOn = new DateOnly(2021, 1, 8),
                WarrantyEnd = new DateOnly(2022, 1, 7),
                WarrantyLabourPercent = 50,
                TimeZone = "Europe/Paris",
            },
            organisation.Equipment[0]);
        Assert.Equal(
            new ImportedContractLine
            {
                Number = "C-0001/2",
                Scope = ContractScope.Equipment,
                EquipmentSerial = "MOPRO64-21001",
                LabourPercent = 50,
                PartsPercent = 20,
            },
            organisation.Contracts[0].Lines[1]);
        Assert.Equal(new DateTimeOffset(2025, 1, 8, 14, 15, 0, TimeSpan.Zero), organisation.Cases[0].ReportedOn);
    }

    [Fact]
    public void Read_SampleOrganisation_EveryRowIsImportedAndNothingIsWrong()
    {
        Read();

        Assert.All(_report.Files, file => Assert.Equal((file.Read, 0), (file.Imported, file.SetAside)));
        Assert.Empty(_report.Problems);
        Assert.Empty(_report.FilesNotRead);
    }

    [Fact]
    public void Read_SampleOrganisation_ShowsEveryOutcomeThatNeedsNoQuotaAndNoOverride()
    {
        var organisation = Read();
        var decisions = new Decisions(organisation);

        var outcomes = organisation.Cases.CountBy(decisions.Decide).ToDictionary();

        Assert.All(Decisions.Expected, outcome => Assert.True(outcomes.GetValueOrDefault(outcome) >= 5, $"{outcome} is too rare."));
    }

    [Fact]
    public void Read_SampleOrganisation_HasPartsThatRunOut()
    {
        var organisation = Read();

        var empty = organisation.Stock.GroupBy(entry => entry.Article).Where(entries => entries.Sum(entry => entry.Quantity) <= 2);

        Assert.Contains(empty, entries => organisation.BillOfMaterials.Count(part => part.Part == entries.Key) >= 2);
    }

    [Fact]
    public void Read_FewerCasesWanted_TakesTheEarliestAndSaysSo()
    {
        var organisation = Read(new ImportOptions { Cases = 20 });

        Assert.Equal(Read().Cases.Take(20), organisation.Cases);
        var cases = _report.Files.First(file => file.File == "cases.csv");
        Assert.Equal((150, 20, 130), (cases.Read, cases.Imported, cases.SetAside));
        Assert.Equal("later than the number of cases asked for", Assert.Single(cases.Reasons).Key);
    }

    [Fact]
    public void Read_SparePartWithoutStock_IsEnteredWithNoPieces()
    {
        using var folder = TemporaryFolder.CopyOf(Folders.Sample);
        folder.Replace("stock.csv", "PI-CARTO,Annecy,18\nPI-CARTO,Lyon,10\n", "");

        var organisation = new SampleSource(folder.Path, new ImportOptions()).Read(_report);

        Assert.Contains(new StockEntry("PI-CARTO", "Annecy", 0), organisation.Stock);
        Assert.Equal(1, Assert.Single(_report.Problems).Count);
    }

    private ImportedOrganisation Read(ImportOptions? options = null) =>
        new SampleSource(Folders.Sample, options ?? new ImportOptions()).Read(_report);
}
