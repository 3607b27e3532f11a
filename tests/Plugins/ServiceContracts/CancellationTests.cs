using Sav.Messages.Contracts;
using Sav.Plugins.Tests.Crm;

namespace Sav.Plugins.Tests.ServiceContracts;

public sealed class CancellationTests(Organisation organisation)
{
    private static readonly DateTime Today = new(2026, 3, 2);
    private static readonly DateTime MidMarch = new(2026, 3, 16);

    private readonly ContractDesk _contracts = new(organisation);

    [Fact]
    public void Cancel_Today_EndsTheContractAtOnce()
    {
        var contract = _contracts.Contract(row => row["sav_gracedays"] = 30);

        _contracts.Act(contract, ContractDesk.Cancel, Today);

        var row = organisation.Read(contract);
        Assert.Equal(ContractDesk.Cancelled, _contracts.Status(contract));
        Assert.Equal(new DateTime(2026, 3, 1), row.GetAttributeValue<DateTime>("sav_endson"));
        Assert.Equal(Today, row.GetAttributeValue<DateTime>("sav_cancelledon"));
        Assert.Equal(0, row.GetAttributeValue<int>("sav_gracedays"));
    }

    [Fact]
    public void Cancel_LaterDay_StaysInForceUntilThen()
    {
        var contract = _contracts.Contract();

        _contracts.Act(contract, ContractDesk.Cancel, MidMarch);

        Assert.Equal(ContractDesk.Active, _contracts.Status(contract));
        Assert.Equal(new DateTime(2026, 3, 15), _contracts.Day(contract, "sav_endson"));
    }

    [Fact]
    public void Cancel_NothingBilled_CancelsWhatIsPlannedAfterAndShortensThePeriodOfTheDay()
    {
        var contract = _contracts.Contract();

        var act = _contracts.Act(contract, ContractDesk.Cancel, MidMarch);

        var instalments = _contracts.Instalments(contract);
        Assert.Equal(
            [0, 0, 0, 3, 3, 3, 3, 3, 3, 3, 3, 3], instalments.Select(row => row.Choice("sav_status")));
        Assert.Equal(48.39m, instalments[2].Amount("sav_amount"));
        Assert.Equal(new DateTime(2026, 3, 15), instalments[2].GetAttributeValue<DateTime>("sav_periodend"));
        Assert.Empty(_contracts.Messages(contract));
        Assert.Null(organisation.Read(act).Amount("sav_creditamount"));
    }

    [Fact]
    public void Cancel_BilledInAdvance_AsksForTheProRataCreditOnce()
    {
        var contract = _contracts.Contract();
        _contracts.Bill(contract, instalments: 4);

        var act = _contracts.Act(contract, ContractDesk.Cancel, MidMarch, reason: "Moves abroad");

        var message = _contracts.Messages(contract)[^1];
        Assert.Equal("sav.credit.requested.v1", message.Text("sav_type"));
        Assert.Equal(5, message.GetAttributeValue<int>("sav_sequence"));
        var credit = _contracts.Payload<CreditRequested>(message);
        Assert.Equal(151.61m, credit.Amount);
        Assert.Equal([51.61m, 100m], credit.Lines.Select(line => line.CreditAmount));
        Assert.Equal([16, 30], credit.Lines.Select(line => line.UnusedDays));
        Assert.Equal($"instalment/{contract.Id}/2026-03-01", credit.Lines[0].InstalmentKey);
        Assert.Equal(("Moves abroad", "2026-03-16", "EUR"), (credit.Reason, credit.EffectiveOn, credit.Currency));
        Assert.Equal($"credit/{contract.Id}/{act.Id}", credit.IdempotencyKey);
        Assert.Equal(151.61m, organisation.Read(act).Amount("sav_creditamount"));
        Assert.Equal(0, organisation.Read(act).Choice("sav_creditstatus"));
    }

    [Fact]
    public void Cancel_FromTheFirstDay_GivesEverythingBack()
    {
        var contract = _contracts.Contract();
        _contracts.Bill(contract, instalments: 3);

        var act = _contracts.Act(contract, ContractDesk.Cancel, new DateTime(2026, 1, 1));

        Assert.Equal(300m, organisation.Read(act).Amount("sav_creditamount"));
        Assert.Equal(ContractDesk.Cancelled, _contracts.Status(contract));
        Assert.Equal(new DateTime(2026, 12, 31), _contracts.Day(contract, "sav_endson"));
        Assert.DoesNotContain(_contracts.Instalments(contract), row => row.Choice("sav_status") == 0);
    }

    [Fact]
    public void Cancel_Twice_IsRefusedAndCreditsOnce()
    {
        var contract = _contracts.Contract();
        _contracts.Bill(contract, instalments: 3);
        _contracts.Act(contract, ContractDesk.Cancel, MidMarch);

        Assert.Contains("its end is settled", CrmRow.Refusal(() => _contracts.Act(contract, ContractDesk.Cancel, Today)));
        Assert.Equal(4, _contracts.Messages(contract).Count);
    }

    [Fact]
    public void Cancel_WithoutAReason_IsRefused()
    {
        var contract = _contracts.Contract();

        Assert.Contains("reason is empty", CrmRow.Refusal(() => _contracts.Act(contract, ContractDesk.Cancel, Today, reason: " ")));
        Assert.Equal(ContractDesk.Active, _contracts.Status(contract));
    }

    [Fact]
    public void Cancel_AfterTheEnd_IsRefused() => Assert.Contains(
        "The effective date is '2027-01-01'",
        CrmRow.Refusal(() => _contracts.Act(_contracts.Contract(), ContractDesk.Cancel, new DateTime(2027, 1, 1))));

    [Fact]
    public void Cancel_InstalmentThatTheErpRefused_IsRefusedUntilItIsCleared()
    {
        var contract = _contracts.Contract();
        _contracts.Bill(contract, instalments: 3);
        var march = _contracts.Instalments(contract)[2].ToEntityReference();
        _contracts.Desk.Change(march, "sav_status", new Microsoft.Xrm.Sdk.OptionSetValue(743120004));

        Assert.Contains("The ERP refused the instalment", CrmRow.Refusal(() => _contracts.Act(contract, ContractDesk.Cancel, MidMarch)));

        _contracts.Desk.Change(march, "sav_status", new Microsoft.Xrm.Sdk.OptionSetValue(743120003));
        _contracts.Act(contract, ContractDesk.Cancel, MidMarch);
        Assert.Equal(3, _contracts.Messages(contract).Count);
    }

    [Fact]
    public void Change_OfAnActThatWasWritten_IsRefused()
    {
        var act = _contracts.Act(_contracts.Contract(), ContractDesk.Cancel, Today);

        Assert.Contains("Write another one", CrmRow.Refusal(() => _contracts.Desk.Change(act, "sav_reason", "Another")));
    }

    [Fact]
    public void Create_WithoutAContract_IsRefused() => Assert.Contains(
        "needs a contract and a kind",
        CrmRow.Refusal(() => organisation.Create(new Microsoft.Xrm.Sdk.Entity("sav_contractchange") { ["sav_reason"] = "?" })));
}
