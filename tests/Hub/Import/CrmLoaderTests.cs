using Microsoft.Xrm.Sdk;
using Sav.Hub.Import;

namespace Sav.Hub.Tests.Import;

public sealed class CrmLoaderTests
{
    private readonly FakeCrm _crm = new();
    private readonly ProgressLog _progress = new();
    private readonly ImportedOrganisation _organisation = new SampleSource(Folders.Sample, new ImportOptions()).Read(new ImportReport());

    [Fact]
    public async Task LoadAsync_SampleOrganisation_WritesEveryRowOnce()
    {
        await LoadAsync();

        Assert.Equal(
            new Dictionary<string, int>
            {
                ["sav_servicelevel"] = 5,
                ["account"] = 22,
                ["contact"] = 18,
                ["product"] = 17,
                ["sav_installedequipment"] = 115,
                ["sav_servicecontract"] = 37,
                ["sav_contractline"] = 59,
                ["sav_site"] = 3,
                ["sav_recallcampaign"] = 2,
                ["sav_recalledunit"] = 2,
            },
            _crm.Rows.CountBy(row => row.LogicalName).ToDictionary());
    }

    [Fact]
    public async Task LoadAsync_Twice_DoublesNothing()
    {
        await LoadAsync();
        var ids = _crm.Rows.Select(row => row.Id).ToList();

        await LoadAsync();

        Assert.Equal(ids, _crm.Rows.Select(row => row.Id));
    }

    [Fact]
    public async Task LoadAsync_AfterAnInterruption_CompletesTheLoad()
    {
        _crm.Refuse = row => row.LogicalName == "sav_contractline" ? "Generic SQL error." : null;
        await Assert.ThrowsAsync<LoadException>(LoadAsync);

        _crm.Refuse = _ => null;
        await LoadAsync();

        Assert.Equal(280, _crm.Rows.Count);
    }

    [Fact]
    public async Task LoadAsync_RefusedRow_NamesTableNumberAndReason()
    {
        _crm.Refuse = row => row.KeyAttributes.Any(part => part.Value is "K-1007") ? "The time zone 'x' is unknown." : null;

        var exception = await Assert.ThrowsAsync<LoadException>(LoadAsync);

        Assert.Equal("The CRM refused account 'K-1007': The time zone 'x' is unknown.", exception.Message);
    }

    [Fact]
    public async Task LoadAsync_Company_IsAnAccount()
    {
        await LoadAsync();

        var row = Row("account", "sav_customernumber", "K-1008");
        Assert.Equal("Camping des Trois Sapins", row["name"]);
        Assert.Equal("accueil@trois-sapins.example", row["emailaddress1"]);
        Assert.Equal("560 chemin de la Combe", row["address1_line1"]);
        Assert.Equal(("39130", "Clairvaux-les-Lacs", "FR"), (row["address1_postalcode"], row["address1_city"], row["address1_country"]));
        Assert.Equal(("Europe/Paris", true), (row["sav_timezone"], row["creditonhold"]));
    }

    [Fact]
    public async Task LoadAsync_Person_IsAContactWithFirstAndLastName()
    {
        await LoadAsync();

        var row = Row("contact", "sav_customernumber", "K-1033");
        Assert.Equal(("Khadija El", "Amrani"), (row["firstname"], row["lastname"]));
    }

    [Fact]
    public async Task LoadAsync_Equipment_PointsToProductAndHolder()
    {
        await LoadAsync();

        var row = Row("sav_installedequipment", "sav_serialnumber", "MOPRO64-21001");
        Assert.Equal("Moulin Corbelin M64, MOPRO64-21001", row["sav_name"]);
        Assert.Equal(Row("product", "productnumber", "MO-PRO-64").ToEntityReference(), row["sav_productid"]);
        Assert.Equal(Row("account", "sav_customernumber", "K-1001").ToEntityReference(), row["sav_customerid"]);
        Assert.Equal(new DateTime(2021, 1, 8), row["sav_soldon"]);
        Assert.Equal(new DateTime(2022, 1, 7), row["sav_warrantyend"]);
        Assert.Null(row["sav_guaranteeend"]);
        Assert.Equal(
            (50m, 100m, 100m),
            (row["sav_warrantylabourpercent"], row["sav_warrantypartspercent"], row["sav_warrantytravelpercent"]));
    }

    [Fact]
    public async Task LoadAsync_Contract_GetsItsStatusAfterItsLines()
    {
        var linesAtActivation = 0;
        _crm.Refuse = row =>
        {
            if (row.LogicalName == "sav_servicecontract" && row.Contains("statuscode"))
            {
                linesAtActivation = _crm.Table("sav_contractline").Count();
            }

            return null;
        };

        await LoadAsync();

        Assert.Equal(59, linesAtActivation);
        var statuses = _crm.Table("sav_servicecontract")
            .CountBy(row => (OptionOf(row, "statecode"), OptionOf(row, "statuscode")))
            .ToDictionary();
        Assert.Equal(33, statuses[(0, 743120001)]);
        Assert.Equal(2, statuses[(0, 743120002)]);
        Assert.Equal(1, statuses[(1, 743120003)]);
        Assert.Equal(1, statuses[(null, null)]);
    }

    [Fact]
    public async Task LoadAsync_ContractThatHasMovedOn_KeepsItsStatus()
    {
        await LoadAsync();
        var contract = Row("sav_servicecontract", "sav_number", "C-0001");
        contract["statuscode"] = new OptionSetValue(743120002);

        await LoadAsync();

        Assert.Equal(743120002, OptionOf(contract, "statuscode"));
    }

    [Fact]
    public async Task LoadAsync_ContractLine_HoldsScopeAndShares()
    {
        await LoadAsync();

        var row = Row("sav_contractline", "sav_number", "C-0001/2");
        Assert.Equal(743120000, OptionOf(row, "sav_scope"));
        Assert.Equal(
            Row("sav_installedequipment", "sav_serialnumber", "MOPRO64-21001").ToEntityReference(), row["sav_installedequipmentid"]);
        Assert.Equal(Row("sav_servicecontract", "sav_number", "C-0001").ToEntityReference(), row["sav_servicecontractid"]);
        Assert.Equal((true, false), (row["sav_coversdefects"], row["sav_coversusagehelp"]));
        Assert.Equal(
            (50m, 0m, 20m, 0m),
            (row["sav_labourpercent"], row["sav_travelpercent"], row["sav_partspercent"], row["sav_assistancepercent"]));
        Assert.Equal(743120002, OptionOf(Row("sav_contractline", "sav_number", "C-0001/3"), "sav_scope"));
    }

    [Fact]
    public async Task LoadAsync_ContractLineWithTerms_HoldsThemAll()
    {
        await LoadAsync();

        var pack = Row("sav_contractline", "sav_number", "C-0032/1");
        Assert.Equal((743120001, 743120001, 10m), (OptionOf(pack, "sav_kind"), OptionOf(pack, "sav_quotaunit"), pack["sav_quotaquantity"]));
        Assert.Equal(
            (true, true, false, false),
            (pack["sav_coversphone"], pack["sav_coversemail"], pack["sav_coversweb"], pack["sav_coversother"]));
        Assert.Equal("K-1023", Row("sav_contractline", "sav_number", "C-0031/1")["sav_namedcontacts"]);
        var site = Row("sav_contractline", "sav_number", "C-0036/1");
        Assert.Equal(743120003, OptionOf(site, "sav_scope"));
        Assert.Equal(Row("sav_site", "sav_number", "S-1017-1").ToEntityReference(), site["sav_siteid"]);
        Assert.Equal((50m, null), (((Money)site["sav_deductible"]).Value, site["sav_cap"]));
        Assert.Equal(250m, ((Money)Row("sav_contractline", "sav_number", "C-0037/2")["sav_cap"]).Value);
    }

    [Fact]
    public async Task LoadAsync_ContractLineWithoutTerms_CoversEverybodyOnEveryChannel()
    {
        await LoadAsync();

        var row = Row("sav_contractline", "sav_number", "C-0001/2");
        Assert.Equal(
            (true, true, true, true), (row["sav_coversphone"], row["sav_coversemail"], row["sav_coversweb"], row["sav_coversother"]));
        Assert.Equal((null, null, null), (row["sav_namedcontacts"], row["sav_quotaunit"], row["sav_quotaquantity"]));
        Assert.Equal(743120000, OptionOf(row, "sav_kind"));
    }

    [Fact]
    public async Task LoadAsync_Site_HoldsCustomerAndAddress()
    {
        await LoadAsync();

        var row = Row("sav_site", "sav_number", "S-1017-1");
        Assert.Equal(
            ("Le Kiosque du Port, quai nord", "Indian/Reunion", "RE"), (row["sav_name"], row["sav_timezone"], row["sav_countrycode"]));
        Assert.Equal(Row("account", "sav_customernumber", "K-1017").ToEntityReference(), row["sav_customerid"]);
        Assert.Equal(row.ToEntityReference(), Row("sav_installedequipment", "sav_serialnumber", "EXPRO3-24013")["sav_siteid"]);
    }

    [Fact]
    public async Task LoadAsync_Recall_HoldsItsRangeOrItsUnits()
    {
        await LoadAsync();

        var range = Row("sav_recallcampaign", "sav_number", "R-2025-01");
        Assert.Equal(
            ("FUITE-VAPEUR", "EXPRO3-22001", "EXPRO3-22015"),
            (range["sav_defectcode"], range["sav_serialfrom"], range["sav_serialto"]));
        Assert.Equal(Row("product", "productnumber", "EX-PRO-3").ToEntityReference(), range["sav_productid"]);
        var named = Row("sav_recallcampaign", "sav_number", "R-2025-02");
        Assert.Equal((null, null), (named["sav_serialfrom"], named["sav_endson"]));
        Assert.All(_crm.Table("sav_recalledunit"), unit => Assert.Equal(named.ToEntityReference(), unit["sav_recallcampaignid"]));
    }

    [Fact]
    public async Task LoadAsync_EquipmentWithWarrantyTerms_HoldsEventsAndMonths()
    {
        await LoadAsync();

        var row = Row("sav_installedequipment", "sav_serialnumber", "EXPRO3-25011");
        Assert.Equal(743120001, OptionOf(row, "sav_warrantystartsat"));
        Assert.Equal(
            (12, null, 3, 24),
            (row["sav_warrantymonths"], row["sav_warrantylabourmonths"], row["sav_warrantytravelmonths"], row["sav_warrantypartsmonths"]));
        Assert.Equal((new DateTime(2025, 10, 6), null), (row["sav_commissionedon"], row["sav_warrantyend"]));
        Assert.Equal(100m, row["sav_warrantytravelpercent"]);
    }

    [Fact]
    public async Task LoadAsync_ServiceLevel_HoldsItsPromises()
    {
        await LoadAsync();

        var row = Row("sav_servicelevel", "sav_code", "SILVER");
        Assert.Equal(
            (0, null, 960, 2),
            (row["sav_responseminutes"], row["sav_onsiteminutes"], row["sav_resolutionminutes"], row["sav_partsdispatchdays"]));
        Assert.Equal(
            (0, 240, 480, null),
            (row["sav_urgentresponseminutes"], row["sav_urgentonsiteminutes"], row["sav_urgentresolutionminutes"],
                row["sav_lowresponseminutes"]));
        Assert.Equal(
            (1, new DateTime(2021, 1, 1), 69.00m),
            (row["sav_version"], row["sav_validfrom"], ((Money)row["sav_price"]).Value));
        Assert.StartsWith("2025-01-01\n2025-04-21\n", (string)row["sav_holidays"]);
        var gold = Row("sav_servicelevel", "sav_code", "GOLD");
        Assert.Null(gold["sav_holidays"]);
        Assert.Equal(("24/7", "Mo-Fr 09:00-17:00"), (gold["sav_openinghours"], gold["sav_onsitehours"]));
    }

    [Fact]
    public async Task LoadAsync_ManyRows_TravelInBatchesSeveralAtATime()
    {
        await new CrmLoader(_crm, new CrmBatching { RowsPerRequest = 10, RequestsInFlight = 3 }).LoadAsync(_organisation, null, default);

        Assert.All(_crm.Batches, rows => Assert.InRange(rows, 1, 10));
        Assert.InRange(_crm.MostInFlight, 1, 3);
    }

    [Fact]
    public async Task LoadAsync_Progress_RisesToTheTotalOfEveryStage()
    {
        await new CrmLoader(_crm, new CrmBatching { RowsPerRequest = 10 }).LoadAsync(_organisation, _progress, default);

        var stages = _progress.Reports.GroupBy(report => report.Stage).ToList();
        Assert.Equal(
            [
                "service levels", "standard level", "customers", "sites", "articles", "installed equipment", "recalls", "recalled units",
                "contracts", "contract lines", "contract status",
            ],
            stages.Select(stage => stage.Key));
        Assert.All(stages, stage => Assert.Equal((0, stage.Last().Total), (stage.First().Done, stage.Last().Done)));
        Assert.All(stages, stage => Assert.Equal(stage.Select(report => report.Done).Order(), stage.Select(report => report.Done)));
    }

    private Task LoadAsync() => new CrmLoader(_crm).LoadAsync(_organisation, _progress, default);

    private Entity Row(string table, string key, string value) =>
        _crm.Table(table).Single(row => row.GetAttributeValue<string>(key) == value);

    private static int? OptionOf(Entity row, string column) => row.GetAttributeValue<OptionSetValue>(column)?.Value;
}
