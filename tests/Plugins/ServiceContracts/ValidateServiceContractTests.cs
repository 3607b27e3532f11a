using Microsoft.Xrm.Sdk;
using Sav.Plugins.Tests.Crm;

namespace Sav.Plugins.Tests.ServiceContracts;

public sealed class ValidateServiceContractTests(Organisation organisation)
{
    private readonly Desk _desk = new(organisation);

    [Fact]
    public void Create_EndBeforeStart_IsRefused()
    {
        var row = _desk.ContractRow();
        row["sav_endson"] = new DateTime(2025, 12, 31);

        Assert.Contains("ends on '2025-12-31', before it starts on '2026-01-01'", CrmRow.Refusal(() => organisation.Create(row)));
    }

    [Fact]
    public void Create_ForOneDay_IsAccepted()
    {
        var row = _desk.ContractRow();
        row["sav_endson"] = row["sav_startson"];

        organisation.Create(row);
    }

    [Fact]
    public void Create_UnknownZone_IsRefused()
    {
        var row = _desk.ContractRow();
        row["sav_timezone"] = "Romance Standard Time";

        Assert.Contains("'Romance Standard Time' is unknown", CrmRow.Refusal(() => organisation.Create(row)));
    }

    [Fact]
    public void Create_NegativePrice_IsRefused()
    {
        var row = _desk.ContractRow();
        row["sav_price"] = new Money(-1);

        Assert.Contains("price", CrmRow.Refusal(() => organisation.Create(row)), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Create_ActiveAtOnce_IsRefused()
    {
        var row = _desk.ContractRow();
        row["statuscode"] = new OptionSetValue(743120001);

        Assert.Contains("without a line covers nothing", CrmRow.Refusal(() => organisation.Create(row)));
    }

    [Fact]
    public void Update_ActivationWithoutALine_IsRefused()
    {
        var contract = organisation.Create(_desk.ContractRow());

        Assert.Contains("without a line covers nothing", CrmRow.Refusal(() => _desk.SetStatus(contract, state: 0, status: 743120001)));
    }

    [Fact]
    public void Update_ActivationWithALine_IsAccepted()
    {
        var contract = _desk.Contract(activate: true);

        Assert.Equal(743120001, organisation.Read(contract).GetAttributeValue<OptionSetValue>("statuscode").Value);
    }

    [Fact]
    public void Update_EndBeforeTheStartThatWasThere_IsRefused()
    {
        var contract = organisation.Create(_desk.ContractRow());

        Assert.Contains(
            "before it starts on '2026-01-01'", CrmRow.Refusal(() => _desk.Change(contract, "sav_endson", new DateTime(2025, 1, 1))));
    }
}
