using Microsoft.Xrm.Sdk;
using Sav.Plugins.Tests.Crm;

namespace Sav.Plugins.Tests.FreeHelp;

public sealed class MeasureFreeHelpTests(Organisation organisation)
{
    private const int Labour = 0;
    private const int Travel = 1;
    private const int Assistance = 3;

    private readonly Desk _desk = new(organisation);

    [Fact]
    public void Close_HelpAtNoPrice_IsMeasuredByProductCustomerAndReason()
    {
        var reference = _desk.Case(_desk.Equipment(), usageHelp: true);
        _desk.Work(reference, Assistance, 0.5m, 0);
        _desk.Work(reference, Labour, 0.25m, 0);
        _desk.Work(reference, Travel, 30, 0);
        _desk.Work(reference, Assistance, 1, 60);

        _desk.Close(reference);

        var row = Assert.Single(Measured(reference));
        Assert.Equal(45, row.GetAttributeValue<int>("sav_minutes"));
        Assert.Equal(1, row.GetAttributeValue<int>("sav_closedrevision"));
        Assert.Equal(_desk.Product.Id, row.Lookup("sav_productid").Id);
        Assert.Equal(_desk.Customer, row.Lookup("sav_customerid"));
        Assert.Equal(1, row.Choice("sav_reason"));
        Assert.Equal(Organisation.Now, row.GetAttributeValue<DateTime>("sav_closedon"));
        Assert.Equal($"{organisation.Read(reference).Text("ticketnumber")} / 1", row.Text("sav_name"));
    }

    [Fact]
    public void Close_UsageHelpThatAContractPays_IsNotGivenAway()
    {
        _desk.Contract();
        var reference = _desk.Case(usageHelp: true);
        _desk.Work(reference, Assistance, 1, 60);

        _desk.Close(reference);

        Assert.Empty(Measured(reference));
    }

    [Fact]
    public void Close_AssistanceOnADefectThatTheCustomerDoesNotPay_IsGivenAwayWhateverTheContractPays()
    {
        _desk.Contract();
        var reference = _desk.Case();
        _desk.Work(reference, Assistance, 0.75m, 60);
        _desk.Work(reference, Labour, 1, 60);

        _desk.Close(reference);

        Assert.Equal(45, Assert.Single(Measured(reference)).GetAttributeValue<int>("sav_minutes"));
    }

    [Fact]
    public void Close_CaseWithoutEquipment_TakesTheProductOfTheCase()
    {
        var row = _desk.CaseRow(usageHelp: true);
        row["productid"] = _desk.Product;
        var reference = organisation.Create(row);
        _desk.Work(reference, Assistance, 0.5m, 0);
        var unknown = _desk.Case(usageHelp: true);
        _desk.Work(unknown, Assistance, 0.5m, 0);

        _desk.Close(reference);
        _desk.Close(unknown);

        Assert.Equal(_desk.Product.Id, Assert.Single(Measured(reference)).Lookup("sav_productid").Id);
        Assert.Null(Assert.Single(Measured(unknown)).Lookup("sav_productid"));
    }

    [Fact]
    public void Close_ReopenedCase_MeasuresOnlyWhatIsNew()
    {
        var reference = _desk.Case(usageHelp: true);
        _desk.Work(reference, Assistance, 0.5m, 0);
        _desk.Close(reference);
        _desk.Reopen(reference);
        _desk.Work(reference, Assistance, 0.2m, 0);

        _desk.Close(reference);

        Assert.Equal([30, 12], Measured(reference).Select(row => row.GetAttributeValue<int>("sav_minutes")));
        Assert.Equal([1, 2], Measured(reference).Select(row => row.GetAttributeValue<int>("sav_closedrevision")));
    }

    [Fact]
    public void Close_ReopenedCaseWithoutNewWork_MeasuresNothingTwice()
    {
        var reference = _desk.Case(usageHelp: true);
        _desk.Work(reference, Assistance, 0.5m, 0);
        _desk.Close(reference);
        _desk.Reopen(reference);

        _desk.Close(reference);

        Assert.Single(Measured(reference));
    }

    [Fact]
    public void Close_NothingGivenAway_AddsNoRow()
    {
        var paid = _desk.Case(usageHelp: true);
        _desk.Work(paid, Assistance, 1, 60);
        var idle = _desk.Case(usageHelp: true);

        _desk.Close(paid);
        _desk.Close(idle);

        Assert.Empty(Measured(paid));
        Assert.Empty(Measured(idle));
    }

    [Fact]
    public void Cancel_Case_MeasuresNothing()
    {
        var reference = _desk.Case(usageHelp: true);
        _desk.Work(reference, Assistance, 0.5m, 0);

        _desk.SetStatus(reference, state: 2, status: 6);

        Assert.Empty(Measured(reference));
    }

    private IReadOnlyList<Entity> Measured(EntityReference reference) =>
        organisation.OfCase("sav_freehelp", reference, "sav_closedrevision");
}
