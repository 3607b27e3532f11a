using Microsoft.Xrm.Sdk;
using Sav.Plugins.ServiceContracts;
using Sav.Plugins.Tests.Crm;

namespace Sav.Plugins.Tests.ServiceContracts;

/// <summary>A change of the price, which is an act only where the operations above it say so. None of them leaves a shared variable.</summary>
public sealed class ContractActTests(Organisation organisation)
{
    private readonly ContractDesk _contracts = new(organisation);

    [Theory]
    [InlineData("sav_contractchange", "Create", 40, true)]
    [InlineData("sav_contractchange", "Create", 20, false)]
    [InlineData("sav_contractchange", "Update", 40, false)]
    [InlineData("sav_instalment", "Update", 40, false)]
    [InlineData("sav_servicecontract", "Update", 40, false)]
    public void Update_BelowAnOperation_IsAnActByItsTableMessageAndStage(string table, string message, int stage, bool isAct) =>
        Assert.Equal(isAct, IsAccepted(NestedStep.Context(message, stage, new Entity(table, Guid.NewGuid()))));

    [Fact]
    public void Update_BelowAContractThatComesIntoForce_IsAnAct() => Assert.True(IsAccepted(NestedStep.Context(
        "Update", stage: 40, new Entity("sav_servicecontract") { ["statuscode"] = new OptionSetValue(ContractDesk.Active) })));

    [Fact]
    public void Update_FarBelowAnAct_IsAnAct()
    {
        var act = NestedStep.Context("Create", stage: 40, new Entity("sav_contractchange"));

        Assert.True(IsAccepted(NestedStep.Context("Update", stage: 10, new Entity("sav_servicecontract"), parent: act)));
    }

    private bool IsAccepted(IPluginExecutionContext parent)
    {
        var before = organisation.Read(_contracts.Contract());
        var target = new Entity(before.LogicalName, before.Id) { ["sav_price"] = new Money(1300m) };
        var error = Record.Exception(() => new NestedStep(organisation.Service).Run(new ValidateServiceContract(), target, before, parent));
        Assert.True(error is null || error.Message.Contains("its price cannot be changed", StringComparison.Ordinal));
        return error is null;
    }
}
