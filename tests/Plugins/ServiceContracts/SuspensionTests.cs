using Microsoft.Xrm.Sdk;
using Sav.Plugins.Tests.Crm;

namespace Sav.Plugins.Tests.ServiceContracts;

public sealed class SuspensionTests(Organisation organisation)
{
    private const int OnHold = 5;

    private readonly ContractDesk _contracts = new(organisation);

    [Fact]
    public void CreditHold_Begins_SuspendsTheActiveContractsAndKeepsARecord()
    {
        var contract = _contracts.Contract();
        var draft = _contracts.Contract(activate: false);

        Hold(true);

        var row = organisation.Read(contract);
        Assert.Equal(ContractDesk.Suspended, _contracts.Status(contract));
        Assert.Equal(ContractDesk.Draft, _contracts.Status(draft));
        Assert.Equal(0, row.Choice("sav_suspensionreason"));
        Assert.Equal(new DateTime(2026, 3, 2), row.GetAttributeValue<DateTime>("sav_suspendedon"));
        Assert.Equal(ContractDesk.Suspend, Assert.Single(_contracts.Changes(contract)).Choice("sav_kind"));
    }

    [Fact]
    public void CreditHold_Ends_ResumesWhatItSuspendedAndNothingElse()
    {
        var byCredit = _contracts.Contract();
        var byHand = _contracts.Contract();
        _contracts.Act(byHand, ContractDesk.Suspend);
        Hold(true);

        Hold(false);

        Assert.Equal(ContractDesk.Active, _contracts.Status(byCredit));
        Assert.Equal(ContractDesk.Suspended, _contracts.Status(byHand));
        Assert.False(organisation.Read(byCredit).Contains("sav_suspendedon"));
        Assert.Equal(1, organisation.Read(byHand).Choice("sav_suspensionreason"));
    }

    [Fact]
    public void CreditHold_WrittenAgain_ChangesNothing()
    {
        var contract = _contracts.Contract();
        Hold(true);
        Hold(true);

        Assert.Single(_contracts.Changes(contract));
    }

    [Fact]
    public void CreditHold_OfAContact_SuspendsTheirContracts()
    {
        var consumer = new Desk(organisation, "contact");
        var contract = consumer.Contract();

        consumer.Change(consumer.Customer, "creditonhold", true);

        Assert.Equal(ContractDesk.Suspended, _contracts.Status(contract));
    }

    [Fact]
    public void Activate_UnderACreditHold_SuspendsTheContractAndResumesItWithTheOthers()
    {
        var contract = _contracts.Contract(activate: false);
        Hold(true);

        _contracts.Activate(contract);

        Assert.Equal(ContractDesk.Suspended, _contracts.Status(contract));
        Assert.Equal(0, organisation.Read(contract).Choice("sav_suspensionreason"));
        Assert.Equal(12, _contracts.Instalments(contract).Count);
        Hold(false);
        Assert.Equal(ContractDesk.Active, _contracts.Status(contract));
    }

    [Fact]
    public void Activate_RenewalOfAContactUnderACreditHold_SuspendsIt()
    {
        var consumer = new Desk(organisation, "contact");
        var contract = consumer.Contract();
        consumer.Change(consumer.Customer, "creditonhold", true);

        var next = _contracts.Result(_contracts.Act(contract, ContractDesk.Renew, activate: true));

        Assert.Equal(ContractDesk.Suspended, _contracts.Status(next));
    }

    [Fact]
    public void CreditHold_NewCase_IsStillOnHold()
    {
        _contracts.Contract();
        Hold(true);

        Assert.Equal(OnHold, organisation.Read(_contracts.Desk.Case()).Choice("sav_outcome"));
    }

    [Fact]
    public void Suspend_AndResume_PlansNothingTwice()
    {
        var contract = _contracts.Contract();

        _contracts.Act(contract, ContractDesk.Suspend);
        _contracts.Act(contract, ContractDesk.Resume, reason: null);

        Assert.Equal(ContractDesk.Active, _contracts.Status(contract));
        Assert.Equal(12, _contracts.Instalments(contract).Count);
    }

    [Fact]
    public void Suspend_SuspendedContract_IsRefused()
    {
        var contract = _contracts.Contract();
        _contracts.Act(contract, ContractDesk.Suspend);

        Assert.Contains("Only an active contract is suspended", CrmRow.Refusal(() => _contracts.Act(contract, ContractDesk.Suspend)));
    }

    [Fact]
    public void Resume_ActiveContract_IsRefused() => Assert.Contains(
        "Only a suspended contract is resumed",
        CrmRow.Refusal(() => _contracts.Act(_contracts.Contract(), ContractDesk.Resume)));

    [Fact]
    public void Suspend_OnAnotherDay_IsRefused() => Assert.Contains(
        "today '2026-03-02'",
        CrmRow.Refusal(() => _contracts.Act(_contracts.Contract(), ContractDesk.Suspend, new DateTime(2026, 3, 3))));

    [Fact]
    public void Expire_WithinTheGracePeriod_IsRefused()
    {
        var contract = _contracts.Contract(row => (row["sav_endson"], row["sav_gracedays"]) = (new DateTime(2026, 2, 15), 15));

        Assert.Contains(
            "covers until '2026-03-02', grace period included", CrmRow.Refusal(() => _contracts.Act(contract, ContractDesk.Expire)));
    }

    [Fact]
    public void Expire_AfterTheGracePeriod_EndsIt()
    {
        var contract = _contracts.Contract(row => (row["sav_endson"], row["sav_gracedays"]) = (new DateTime(2026, 2, 15), 14));

        _contracts.Act(contract, ContractDesk.Expire, reason: null);

        Assert.Equal(ContractDesk.Expired, _contracts.Status(contract));
    }

    private void Hold(bool isOnHold) => _contracts.Desk.Change(_contracts.Desk.Customer, "creditonhold", isOnHold);
}
