using Microsoft.Xrm.Sdk;
using Sav.Plugins.Tests.Crm;

namespace Sav.Plugins.Tests.ServiceLevels;

public sealed class ValidateServiceLevelTests(Organisation organisation)
{
    private readonly Desk _desk = new(organisation);

    [Theory]
    [InlineData("sav_openinghours", "9h-17h", "Opening hours: The opening hours '9h-17h' cannot be read", "« 9h-17h » sont illisibles")]
    [InlineData("sav_onsitehours", "Mo 17:00-09:00", "On-site hours: The opening hours 'Mo 17:00-09:00'", "Les heures sur site : ")]
    [InlineData("sav_timezone", "Paris", "Time zone: The time zone 'Paris' is unknown", "Le fuseau horaire : ")]
    [InlineData("sav_holidays", "2026-05-01, 8 May", "has the closed day '8'. Write it as 2026-05-01", "a le jour fermé « 8 »")]
    [InlineData("sav_onsiteminutes", 0, "On-site minutes: '0' minutes cannot be promised. Give 1 to 525600", "Les minutes sur site : ")]
    [InlineData("sav_resolutionminutes", 0, "Resolution minutes: '0' minutes cannot be promised", "Les minutes de résolution : ")]
    [InlineData("sav_urgentresponseminutes", 5, "lacks 'resolution minutes, urgent'", "les minutes de résolution, urgent")]
    [InlineData("sav_urgentonsiteminutes", 5, "lacks 'response minutes, urgent'", "les minutes de réponse, urgent")]
    [InlineData("sav_lowresolutionminutes", 5, "lacks 'response minutes, low'", "les minutes de réponse, mineur")]
    [InlineData("sav_partsdispatchdays", 61, "within '61' working days. Give 0 to 60 days", "sous « 61 » jours ouvrés")]
    public void Create_WhatCannotBeKeptOrRead_IsRefusedInTheUsersLanguage(string column, object value, string english, string french)
    {
        Assert.Contains(english, CrmRow.Refusal(() => organisation.Create(Row(column, value))));
        Assert.Contains(french, CrmRow.Refusal(() => organisation.ForFrenchUser().Create(Row(column, value))));
    }

    [Fact]
    public void Create_WithoutVersion_IsTheFirst() =>
        Assert.Equal(1, organisation.Read(organisation.Create(Row())).GetAttributeValue<int>("sav_version"));

    [Fact]
    public void Create_PromisesBySeverityAndHours_AreKept()
    {
        var row = Row();
        row["sav_responseminutes"] = 0;
        row["sav_urgentresponseminutes"] = 0;
        row["sav_urgentonsiteminutes"] = 240;
        row["sav_urgentresolutionminutes"] = 480;
        row["sav_onsitehours"] = "Mo-Fr 08:00-18:00";
        row["sav_price"] = new Money(89);

        var level = organisation.Create(row);

        Assert.Equal(240, organisation.Read(level).GetAttributeValue<int>("sav_urgentonsiteminutes"));
        Assert.Equal(89, organisation.Read(level).Amount("sav_price"));
    }

    [Fact]
    public void Update_OneOfTwoThatGoTogether_IsRefused()
    {
        var level = organisation.Create(Row());

        Assert.Contains("lacks", CrmRow.Refusal(() => _desk.Change(level, "sav_urgentresponseminutes", 5)));
    }

    [Theory]
    [InlineData("sav_openinghours", "24/7", "so its opening hours cannot be changed", "de modifier les heures d'ouverture")]
    [InlineData("sav_resolutionminutes", 9000, "so its resolution minutes cannot be changed", "de modifier les minutes de résolution")]
    [InlineData("sav_onsitehours", "24/7", "so its on-site hours cannot be changed", "de modifier les heures sur site")]
    [InlineData("sav_code", "OTHER", "so its code cannot be changed", "de modifier le code")]
    [InlineData("sav_holidays", "2026-05-01", "so its closed days cannot be changed", "de modifier les jours fermés")]
    public void Update_PromiseOfARunningContract_WantsANewVersion(string column, object value, string english, string french)
    {
        var level = organisation.Create(Row());
        var contract = _desk.Contract(level);
        var number = organisation.Read(contract).Text("sav_number");
        var change = new Entity(level.LogicalName, level.Id) { [column] = value };

        var refusal = CrmRow.Refusal(() => organisation.Service.Update(change));

        Assert.Contains($"The contract '{number}'", refusal);
        Assert.Contains(english, refusal);
        Assert.Contains("Make a new version", refusal);
        Assert.Contains(french, CrmRow.Refusal(() => organisation.ForFrenchUser().Update(change)));
    }

    [Fact]
    public void Update_PromiseOfASuspendedContract_WantsANewVersion()
    {
        var level = organisation.Create(Row());
        _desk.SetStatus(_desk.Contract(level, activate: false), state: 0, status: 743120002);

        Assert.Contains("new version", CrmRow.Refusal(() => _desk.Change(level, "sav_responseminutes", 1)));
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 743120003)]
    public void Update_PromiseThatOnlyADraftOrACancelledContractHas_IsAccepted(int state, int status)
    {
        var level = organisation.Create(Row());
        var contract = _desk.Contract(level, activate: false);
        if (status != 0)
        {
            _desk.SetStatus(contract, state, status);
        }

        _desk.Change(level, "sav_responseminutes", 1);
    }

    [Fact]
    public void Update_NameAndPriceOrTheSameAgain_IsAcceptedForARunningContract()
    {
        var row = Row("sav_holidays", "2026-05-01\n2026-12-25");
        var level = organisation.Create(row);
        _desk.Contract(level);

        organisation.Service.Update(new Entity(level.LogicalName, level.Id)
        {
            ["sav_name"] = "New name", ["sav_price"] = new Money(5), ["sav_openinghours"] = row["sav_openinghours"] + " ",
            ["sav_holidays"] = "2026-12-25 2026-05-01", ["sav_onsitehours"] = null, ["sav_responseminutes"] = row["sav_responseminutes"],
        });
    }

    [Fact]
    public void Update_ClosedDaysOfTheNextYears_GoOnForARunningContract()
    {
        const string ThisYear = "2026-05-01 2026-12-25";
        var level = organisation.Create(Row("sav_holidays", ThisYear));
        _desk.Contract(level);

        _desk.Change(level, "sav_holidays", ThisYear + " 2027-05-01");

        Assert.Contains("closed days", CrmRow.Refusal(() => _desk.Change(level, "sav_holidays", ThisYear + " 2027-05-01 2027-12-25")));
        Assert.Contains("closed days", CrmRow.Refusal(() => _desk.Change(level, "sav_holidays", "2026-05-01 2027-05-01")));
    }

    private Entity Row(string? column = null, object? value = null)
    {
        var row = Organisation.LevelRow(organisation.Next("LEVEL"), "Mo-Fr 09:00-17:00", responseMinutes: 480, resolutionMinutes: 2400);
        if (column is not null)
        {
            row[column] = value;
        }

        return row;
    }
}
