using Microsoft.Xrm.Sdk;
using Sav.Plugins.Tests.Crm;

namespace Sav.Plugins.Tests.WorkLines;

public sealed class PriceWorkLineTests(Organisation organisation)
{
    private const int Labour = 0;

    private readonly Desk _desk = new(organisation);

    [Fact]
    public void Create_HalfACent_RoundsAwayFromZero()
    {
        var line = _desk.Work(_desk.Case(usageHelp: true), Labour, 0.5m, 0.01m);

        Assert.Equal(0.01m, organisation.Read(line).Amount("sav_amount"));
    }

    [Fact]
    public void Update_Quantity_PricesItAgain()
    {
        var line = _desk.Work(_desk.Case(usageHelp: true), Labour, 1, 60);

        _desk.Change(line, "sav_quantity", 2.25m);

        Assert.Equal(135m, organisation.Read(line).Amount("sav_amount"));
    }

    [Fact]
    public void Create_QuantityZero_IsRefused()
    {
        var reference = _desk.Case(usageHelp: true);

        Assert.Contains("quantity", CrmRow.Refusal(() => _desk.Work(reference, Labour, 0, 60)), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Create_NegativePrice_IsRefused()
    {
        var reference = _desk.Case(usageHelp: true);

        Assert.Contains("price", CrmRow.Refusal(() => _desk.Work(reference, Labour, 1, -0.01m)), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Create_OnAClosedCase_IsRefused()
    {
        var reference = Closed();

        Assert.Contains("is closed, its work lines stay as they are", CrmRow.Refusal(() => _desk.Work(reference, Labour, 1, 60)));
    }

    [Fact]
    public void UpdateAndDelete_OnACancelledCase_AreRefused()
    {
        var reference = _desk.Case(usageHelp: true);
        var line = _desk.Work(reference, Labour, 1, 60);
        _desk.SetStatus(reference, state: 2, status: 6);

        Assert.Contains("is closed", CrmRow.Refusal(() => _desk.Change(line, "sav_quantity", 2m)));
        Assert.Contains("is closed", CrmRow.Refusal(() => organisation.Service.Delete("sav_workline", line.Id)));
    }

    [Fact]
    public void Update_ToAClosedCase_IsRefused()
    {
        var closed = Closed();
        var line = _desk.Work(_desk.Case(usageHelp: true), Labour, 1, 60);

        Assert.Contains("is closed", CrmRow.Refusal(() => _desk.Change(line, "sav_incidentid", closed)));
    }

    [Fact]
    public void UpdateAndDelete_AfterReopening_LeaveBilledLinesAlone()
    {
        var reference = _desk.Case(usageHelp: true);
        var line = _desk.Work(reference, Labour, 1, 60);
        _desk.Close(reference);
        _desk.Reopen(reference);

        Assert.Contains("has been billed", CrmRow.Refusal(() => _desk.Change(line, "sav_quantity", 2m)));
        Assert.Contains("has been billed", CrmRow.Refusal(() => organisation.Service.Delete("sav_workline", line.Id)));
    }

    [Fact]
    public void Delete_OnAnOpenCase_IsDone()
    {
        var reference = _desk.Case(usageHelp: true);
        var line = _desk.Work(reference, Labour, 1, 60);

        organisation.Service.Delete("sav_workline", line.Id);

        Assert.Empty(organisation.OfCase("sav_workline", reference));
    }

    private EntityReference Closed()
    {
        var reference = _desk.Case(usageHelp: true);
        _desk.Close(reference);
        return reference;
    }
}
