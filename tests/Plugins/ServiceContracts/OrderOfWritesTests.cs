using Microsoft.Xrm.Sdk;
using Sav.Plugins.Instalments;
using Sav.Plugins.ServiceContracts;
using Sav.Plugins.Tests.Crm;

namespace Sav.Plugins.Tests.ServiceContracts;

/// <summary>What two people at once must not do to the same contract: the embedded Dataverse writes one after the other, a real one does not.</summary>
public sealed class OrderOfWritesTests(Organisation organisation)
{
    private readonly ContractDesk _contracts = new(organisation);

    [Fact]
    public void Activate_NextVersion_WritesTheOneBeforeOnlyAsItWasRead()
    {
        var contract = _contracts.Contract();
        var version = _contracts.Result(_contracts.Act(contract, ContractDesk.Amend, new DateTime(2026, 7, 1)));
        var step = new NestedStep(organisation.Service);

        step.Run(new SupersedeContract(), Activation(version), before: new Entity(version.LogicalName));

        var end = step.Updates.First(update => update.Target.Id == contract.Id && update.Target.Contains("sav_endson"));
        Assert.Equal(ConcurrencyBehavior.IfRowVersionMatches, end.ConcurrencyBehavior);
        Assert.Equal(organisation.Read(contract).RowVersion, end.Target.RowVersion);
    }

    [Fact]
    public void Request_Instalment_TakesTheContractBeforeTheInstalment()
    {
        var contract = _contracts.Contract();
        var instalment = _contracts.Instalments(contract)[0];
        var step = new NestedStep(organisation.Service);

        step.Run(new ValidateInstalment(), ContractDesk.Requested(instalment.Id), before: instalment);

        Assert.Equal(contract.Id, Assert.Single(step.Updates).Target.Id);
    }

    [Fact]
    public void Write_AnswerOfTheErp_LeavesTheContractAlone()
    {
        var contract = _contracts.Contract();
        _contracts.Bill(contract);
        var instalment = _contracts.Instalments(contract)[0];
        var step = new NestedStep(organisation.Service);

        step.Run(
            new ValidateInstalment(),
            new Entity(instalment.LogicalName, instalment.Id) { ["sav_status"] = new OptionSetValue(743120002) },
            before: instalment);

        Assert.Empty(step.Updates);
    }

    private static Entity Activation(EntityReference contract) =>
        new(contract.LogicalName, contract.Id) { ["statuscode"] = new OptionSetValue(ContractDesk.Active) };
}
