using Microsoft.Xrm.Sdk;
using Sav.Plugins.Tests.Crm;
using Sav.Plugins.Tests.Pauses;

namespace Sav.Plugins.Tests.ServiceContracts;

public sealed class StatusByHandTests : IAsyncLifetime
{
    private static readonly DateTime MidMarch = new(2026, 3, 16);

    private readonly MovableTime _time = new(Organisation.Now);
    private readonly Organisation _organisation;
    private ContractDesk _contracts = null!;

    public StatusByHandTests()
    {
        _organisation = new Organisation(_time);
    }

    public async ValueTask InitializeAsync()
    {
        await _organisation.InitializeAsync();
        _contracts = new ContractDesk(_organisation);
    }

    public ValueTask DisposeAsync() => _organisation.DisposeAsync();

    [Theory]
    [InlineData(1, ContractDesk.Expired, "expire")]
    [InlineData(1, ContractDesk.Cancelled, "cancel")]
    [InlineData(0, ContractDesk.Suspended, "suspend")]
    public void Update_StatusOfAContractInForce_IsRefusedWithTheActToWrite(int state, int status, string kind)
    {
        foreach (var contract in new[] { _contracts.Contract(), _contracts.Contract(interval: null) })
        {
            Assert.Contains(
                $"contract change of the kind '{kind}'", CrmRow.Refusal(() => _contracts.Desk.SetStatus(contract, state, status)));
            Assert.Equal(ContractDesk.Active, _contracts.Status(contract));
        }
    }

    [Fact]
    public void Update_StateAlone_IsRefusedAsWell()
    {
        var contract = _contracts.Contract();

        Assert.Contains("kind 'expire'", CrmRow.Refusal(() => _contracts.Desk.Change(contract, "statecode", new OptionSetValue(1))));
    }

    [Fact]
    public void Update_SuspendedContractToActive_IsRefusedInFrenchToo()
    {
        var contract = _contracts.Contract();
        _contracts.Act(contract, ContractDesk.Suspend);
        var resumed = new Entity(contract.LogicalName, contract.Id) { ["statuscode"] = new OptionSetValue(ContractDesk.Active) };

        Assert.Contains("kind 'resume'", CrmRow.Refusal(() => _organisation.Service.Update(resumed)));
        Assert.Contains("de nature « reprise »", CrmRow.Refusal(() => _organisation.ForFrenchUser().Update(resumed)));
    }

    [Theory]
    [InlineData(0, ContractDesk.Active)]
    [InlineData(0, ContractDesk.Suspended)]
    [InlineData(1, ContractDesk.Cancelled)]
    public void Update_StatusOfADraft_IsAcceptedAndMayBeWrittenAgain(int state, int status)
    {
        var contract = _contracts.Contract(activate: false);

        _contracts.Desk.SetStatus(contract, state, status);
        _contracts.Desk.SetStatus(contract, state, status);

        Assert.Equal(status, _contracts.Status(contract));
    }

    [Fact]
    public void Update_CancelledBeforeItsDay_IsRefused()
    {
        var contract = _contracts.Contract();
        _contracts.Act(contract, ContractDesk.Cancel, MidMarch);

        Assert.Contains(
            "kind 'cancel'", CrmRow.Refusal(() => _contracts.Desk.SetStatus(contract, state: 1, ContractDesk.Cancelled)));
    }

    [Fact]
    public void Update_CancelledOnItsDay_IsAccepted()
    {
        var contract = _contracts.Contract();
        _contracts.Act(contract, ContractDesk.Cancel, MidMarch);
        // Midnight in Paris.
        _time.MoveTo(new DateTimeOffset(2026, 3, 15, 23, 0, 0, TimeSpan.Zero));

        _contracts.Desk.SetStatus(contract, state: 1, ContractDesk.Cancelled);

        Assert.Equal(ContractDesk.Cancelled, _contracts.Status(contract));
    }
}
