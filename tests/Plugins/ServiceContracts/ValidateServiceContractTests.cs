using Microsoft.Xrm.Sdk;
using Sav.Plugins.Tests.Crm;

namespace Sav.Plugins.Tests.ServiceContracts;

public sealed class ValidateServiceContractTests(Organisation organisation)
{
    private readonly ContractDesk _contracts = new(organisation);

    private Desk Desk => _contracts.Desk;

    [Fact]
    public void Create_EndBeforeStart_IsRefused()
    {
        var row = Desk.ContractRow();
        row["sav_endson"] = new DateTime(2025, 12, 31);

        Assert.Contains("ends on '2025-12-31', before it starts on '2026-01-01'", CrmRow.Refusal(() => organisation.Create(row)));
    }

    [Fact]
    public void Create_EndThatNoContractHas_IsRefusedInWords()
    {
        var row = Desk.ContractRow();
        row["sav_endson"] = new DateTime(9999, 12, 31);

        Assert.Contains("'9999-12-31' cannot be one of a contract", CrmRow.Refusal(() => organisation.Create(row)));
    }

    [Fact]
    public void Create_ForOneDay_IsAccepted()
    {
        var row = Desk.ContractRow();
        row["sav_endson"] = row["sav_startson"];

        organisation.Create(row);
    }

    [Fact]
    public void Create_UnknownZone_IsRefused()
    {
        var row = Desk.ContractRow();
        row["sav_timezone"] = "Romance Standard Time";

        Assert.Contains("'Romance Standard Time' is unknown", CrmRow.Refusal(() => organisation.Create(row)));
    }

    [Fact]
    public void Create_NegativePrice_IsRefused()
    {
        var row = Desk.ContractRow();
        row["sav_price"] = new Money(-1);

        Assert.Contains("price", CrmRow.Refusal(() => organisation.Create(row)), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Create_ActiveAtOnce_IsRefused()
    {
        var row = Desk.ContractRow();
        row["statuscode"] = new OptionSetValue(743120001);

        Assert.Contains("without a line covers nothing", CrmRow.Refusal(() => organisation.Create(row)));
    }

    [Fact]
    public void Update_ActivationWithoutALine_IsRefused()
    {
        var contract = organisation.Create(Desk.ContractRow());

        Assert.Contains("without a line covers nothing", CrmRow.Refusal(() => Desk.SetStatus(contract, state: 0, status: 743120001)));
    }

    [Fact]
    public void Update_ActivationWithALine_IsAccepted()
    {
        var contract = Desk.Contract(activate: true);

        Assert.Equal(743120001, organisation.Read(contract).GetAttributeValue<OptionSetValue>("statuscode").Value);
    }

    [Fact]
    public void Update_EndBeforeTheStartThatWasThere_IsRefused()
    {
        var contract = organisation.Create(Desk.ContractRow());

        Assert.Contains(
            "before it starts on '2026-01-01'", CrmRow.Refusal(() => Desk.Change(contract, "sav_endson", new DateTime(2025, 1, 1))));
    }

    [Fact]
    public void Create_WithoutAVersion_IsTheFirst() =>
        Assert.Equal(1, organisation.Read(organisation.Create(Desk.ContractRow())).GetAttributeValue<int>("sav_version"));

    [Theory]
    [InlineData(93)]
    [InlineData(365)]
    public void Create_GracePeriodBeyondItsBounds_IsRefused(int days)
    {
        var row = Desk.ContractRow();
        row["sav_gracedays"] = days;

        Assert.Contains($"'{days}' days is not allowed. Give 0 to 92", CrmRow.Refusal(() => organisation.Create(row)));
    }

    [Fact]
    public void Create_IndexFactorsThatDoNotAddUp_AreRefused()
    {
        var row = Desk.ContractRow();
        row["sav_indexcode"] = "SYNTEC";
        row["sav_indexfactora"] = 0.2m;
        row["sav_indexfactorb"] = 0.85m;

        Assert.Contains("a = '0.2", CrmRow.Refusal(() => organisation.Create(row)));
    }

    [Fact]
    public void Update_ActivationOfABilledContractWithoutPrice_IsRefused()
    {
        var contract = _contracts.Contract(row => row["sav_price"] = null, activate: false);

        Assert.Contains("has no price", CrmRow.Refusal(() => _contracts.Activate(contract)));
        Assert.Equal(ContractDesk.Draft, _contracts.Status(contract));
    }

    [Fact]
    public void Update_ExpiredContractToActive_IsRefusedWithTheRemedy()
    {
        var contract = Expired();

        Assert.Contains("Renew it", CrmRow.Refusal(() => _contracts.Activate(contract)));
        Assert.Equal(ContractDesk.Expired, _contracts.Status(contract));
    }

    [Fact]
    public void Update_CancelledContractToActive_IsRefusedWithTheRemedy()
    {
        var contract = _contracts.Contract();
        _contracts.Act(contract, ContractDesk.Cancel, new DateTime(2026, 3, 2));

        Assert.Contains("write a new contract", CrmRow.Refusal(() => _contracts.Activate(contract)));
        Assert.Equal(ContractDesk.Cancelled, _contracts.Status(contract));
    }

    [Theory]
    [InlineData("sav_price", "its price cannot be changed to '1300'")]
    [InlineData("sav_endson", "its last day cannot be changed to '2027-12-31'")]
    [InlineData("sav_startson", "its first day cannot be changed to '2026-01-02'")]
    [InlineData("sav_timezone", "its time zone cannot be changed to 'Europe/Berlin'")]
    [InlineData("sav_servicelevelid", "its service level cannot be changed")]
    [InlineData("sav_customerid", "its customer cannot be changed")]
    [InlineData("transactioncurrencyid", "its currency cannot be changed")]
    [InlineData("sav_indexmonth", "its index month cannot be changed to '2026-01-02'")]
    [InlineData("sav_billinginterval", "its billing interval cannot be changed")]
    public void Update_WhatWasAgreed_IsRefusedOnceInForce(string column, string sentence)
    {
        var contract = _contracts.Contract();

        var refusal = CrmRow.Refusal(() => Desk.Change(contract, column, Other(column)));

        Assert.Contains(sentence, refusal);
        Assert.Contains("Amend it", refusal);
    }

    [Fact]
    public void Update_WhatWasAgreedWhenOver_IsRefusedWithAnotherRemedy()
    {
        var contract = Expired();

        Assert.Contains("is over: its price", CrmRow.Refusal(() => Desk.Change(contract, "sav_price", new Money(1m))));
    }

    [Fact]
    public void Update_TheSameAgain_IsNoChange()
    {
        var contract = _contracts.Contract();

        organisation.Service.Update(new Entity(contract.LogicalName, contract.Id)
        {
            ["sav_price"] = new Money(1200m), ["sav_startson"] = new DateTime(2026, 1, 1), ["sav_customerid"] = Desk.Customer,
        });
    }

    [Fact]
    public void Update_WhatWasAgreedOfADraft_IsAccepted()
    {
        var contract = _contracts.Contract(activate: false);

        Desk.Change(contract, "sav_price", new Money(1300m));

        Assert.Equal(1300m, organisation.Read(contract).Amount("sav_price"));
    }

    [Fact]
    public void Update_RefusedForAFrenchUser_IsSaidInFrench()
    {
        var contract = _contracts.Contract();
        var french = organisation.ForFrenchUser();

        Assert.Contains(
            "impossible de changer le prix en « 1300 ». Faites un avenant",
            CrmRow.Refusal(() => french.Update(new Entity(contract.LogicalName, contract.Id) { ["sav_price"] = new Money(1300m) })));
    }

    private EntityReference Expired()
    {
        var contract = _contracts.Contract(row => row["sav_endson"] = new DateTime(2026, 2, 28));
        _contracts.Act(contract, ContractDesk.Expire);
        return contract;
    }

    private object Other(string column) => column switch
    {
        "sav_price" => new Money(1300m),
        "sav_endson" => new DateTime(2027, 12, 31),
        "sav_startson" or "sav_indexmonth" => new DateTime(2026, 1, 2),
        "sav_timezone" => "Europe/Berlin",
        "sav_servicelevelid" => organisation.Level(organisation.Next("GOLD"), "24/7", 60, 240),
        "sav_customerid" => new Desk(organisation).Customer,
        "transactioncurrencyid" => organisation.Create(new Entity("transactioncurrency")
        {
            ["currencyname"] = "Franc", ["isocurrencycode"] = "CHF", ["currencysymbol"] = "Fr",
            ["currencyprecision"] = 2, ["exchangerate"] = 0.95m,
        }),
        _ => new OptionSetValue(743120001),
    };
}
