using Sav.Domain.Cases;
using Sav.Domain.Coverage;
using Sav.Domain.Entitlement;
using Sav.Domain.Warranties;
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
        Assert.Equal(37, organisation.Contracts.Count);
        Assert.Equal((3, 2), (organisation.Sites.Count, organisation.Recalls.Count));
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
    public void Read_SampleOrganisation_ShowsEveryOutcomeThatNeedsNoOverride()
    {
        var organisation = Read();
        var decisions = new Decisions(organisation);

        var outcomes = organisation.Cases.CountBy(decisions.Decide).ToDictionary();

        Assert.All(
            Decisions.ExpectedWithQuotas, outcome => Assert.True(outcomes.GetValueOrDefault(outcome) >= 5, $"{outcome} is too rare."));
    }

    [Fact]
    public void Read_SampleOrganisation_ShowsWhatTheDecisionCanDo()
    {
        var organisation = Read();
        var decider = new Decisions(organisation);
        var decisions = organisation.Cases.Select(decider.Decision).ToList();

        Assert.Equal(4, decisions.Count(decision => Refusals(decision, ReasonCode.QuotaUsedUp).Any()));
        Assert.Contains(decisions, decision => Refusals(decision, ReasonCode.ContactNotNamed).Any());
        Assert.Contains(decisions, decision => Refusals(decision, ReasonCode.ChannelNotCovered).Any());
        Assert.Equal(2, decisions.Count(decision => decision.Payers.Any(payer => payer.Kind == CoverageSourceKind.Recall)));
        Assert.Contains(decisions, decision => decision.Payers.Any(payer => payer.Deductible > 0));
        Assert.Contains(decisions, decision => Winners(decision).Any(source => source.Cap is not null));
        Assert.Contains(decisions, decision => Winners(decision).Any(source => source.Scope.Kind == ScopeKind.Site));
        Assert.True(decisions.Count(decision => decision.Facts.Severity == CaseSeverity.Urgent) >= 10);
    }

    [Fact]
    public void Read_SampleOrganisation_TakesTheOptionalColumnsAsTheyAre()
    {
        var organisation = Read();
        var lines = organisation.Contracts.SelectMany(contract => contract.Lines).ToDictionary(line => line.Number);
        var units = organisation.Equipment.ToDictionary(unit => unit.Serial);

        Assert.Equal(ContractLineKind.PrepaidPack, lines["C-0032/1"].Kind);
        Assert.Equal([CaseChannel.Phone, CaseChannel.Email], lines["C-0032/1"].Channels);
        Assert.Equal(new ImportedQuota(QuotaUnit.Hours, 10), lines["C-0032/1"].Quota);
        Assert.Equal(["K-1023"], lines["C-0031/1"].NamedContacts);
        Assert.Equal((ContractScope.Site, "S-1017-1"), (lines["C-0036/1"].Scope, lines["C-0036/1"].SiteNumber));
        Assert.Equal(50m, lines["C-0036/1"].Deductible);
        Assert.Equal(250m, lines["C-0037/2"].Cap);
        Assert.Equal("S-1002-2", units["MOPRO64-24003"].SiteNumber);
        Assert.Equal(
            new ImportedWarrantyTerms { Start = WarrantyStart.Commissioning, Months = 12, TravelMonths = 3, PartsMonths = 24 },
            units["EXPRO3-25011"].WarrantyTerms);
        Assert.Equal(new DateOnly(2025, 10, 6), units["EXPRO3-25011"].CommissionedOn);
        Assert.Equal(
            (new DateOnly(2027, 7, 23), new DateOnly(2026, 7, 23), null),
            (units["EXPRO2-25003"].WarrantyPartsEnd, units["EXPRO2-25003"].WarrantyLabourEnd, units["EXPRO2-25003"].WarrantyTravelEnd));
        Assert.Equal(("EX-PRO-3", ("EXPRO3-22001", "EXPRO3-22015")), (organisation.Recalls[0].Article, organisation.Recalls[0].Serials));
        Assert.Equal(["EXPRO2-21019", "EXPRO2-22018"], organisation.Recalls[1].Units);
        var reported = organisation.Cases.Single(item => item.ExternalNumber == "D-2026-0124");
        Assert.Equal((CaseSeverity.Low, "K-1023"), (reported.Severity, reported.ContactNumber));
        Assert.Equal("FUITE-VAPEUR", organisation.Cases.Single(item => item.ExternalNumber == "D-2025-0095").DefectCode);
    }

    [Fact]
    public void Read_FolderOfTheTimeBeforeTheOptionalColumns_ReadsAsBefore()
    {
        using var folder = TemporaryFolder.CopyOf(Folders.Sample);
        File.Delete(Path.Combine(folder.Path, "sites.csv"));
        File.Delete(Path.Combine(folder.Path, "recalls.csv"));
        folder.Write(
            "equipment.csv",
            "serial,article,customer,sold_on,warranty_end,warranty_labour_percent,warranty_parts_percent,warranty_travel_percent,"
            + "guarantee_end,time_zone\nS-1,MO-PRO-64,K-1001,2021-01-08,2022-01-07,50,100,100,,Europe/Paris\n");
        folder.Write("contracts.csv", """
            number,customer,service_level,starts_on,ends_on,time_zone,price,status
            C-1,K-1001,BRONZE,2022-05-20,2025-05-19,Europe/Paris,814.80,active
            """);
        folder.Write(
            "contract-lines.csv",
            "number,contract,scope,equipment,product_family,covers_defects,covers_usage_help,labour_percent,travel_percent,"
            + "parts_percent,assistance_percent\nC-1/1,C-1,equipment,S-1,,yes,no,50,0,50,0\n");
        folder.Write("cases.csv", """
            number,reported_on,title,description,reason,customer,equipment,result,barrier
            D-1,2025-01-08T15:15:00+01:00,Bac fendu,,defect,K-1001,S-1,repaired,
            """);

        var organisation = new SampleSource(folder.Path, new ImportOptions()).Read(_report);

        Assert.Equal(
            new ImportedContractLine
            {
                Number = "C-1/1", Scope = ContractScope.Equipment, EquipmentSerial = "S-1", LabourPercent = 50, PartsPercent = 50,
            },
            Assert.Single(Assert.Single(organisation.Contracts).Lines));
        var item = Assert.Single(organisation.Cases);
        Assert.Equal((CaseSeverity.Normal, null, null, null), (item.Severity, item.Channel, item.ContactNumber, item.DefectCode));
        Assert.Empty(organisation.Sites);
        Assert.Empty(organisation.Recalls);
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

    private static IEnumerable<RuleVerdict> Refusals(EntitlementDecision decision, ReasonCode code) =>
        decision.Candidates.SelectMany(candidate => candidate.Rules).Where(rule => rule.Code == code);

    private static IEnumerable<CoverageSource> Winners(EntitlementDecision decision) =>
        decision.Candidates.Where(candidate => candidate.IsEligible).Select(candidate => candidate.Source);

    private ImportedOrganisation Read(ImportOptions? options = null) =>
        new SampleSource(Folders.Sample, options ?? new ImportOptions()).Read(_report);
}
