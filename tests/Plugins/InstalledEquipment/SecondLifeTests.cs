using Microsoft.Xrm.Sdk;
using Sav.Plugins.Tests.Crm;

namespace Sav.Plugins.Tests.InstalledEquipment;

public sealed class SecondLifeTests
{
    private const int InService = 1;
    private const int Decommissioned = 2;
    private const int FromDelivery = 743120000;

    private readonly Organisation _organisation;
    private readonly Desk _desk;
    private readonly UnitDesk _units;

    public SecondLifeTests(Organisation organisation)
    {
        _organisation = organisation;
        _desk = new Desk(organisation);
        _units = new UnitDesk(organisation, _desk);
    }

    [Theory]
    [InlineData("sav_warrantyend", "warranty")]
    [InlineData("sav_guaranteeend", "legal guarantee")]
    public void Update_LongerCoverageOfAReplacement_IsRefused(string column, string what)
    {
        var second = _units.Stock("B");
        _units.Swap(_units.Covered("A"), second);

        Assert.Contains(
            $"The {what} would end on '2030-01-01'", CrmRow.Refusal(() => _desk.Change(second, column, new DateTime(2030, 1, 1))));
    }

    [Fact]
    public void Update_MonthsOfAReplacement_GiveNoSecondLife()
    {
        var second = _units.Stock("B", row => row["sav_deliveredon"] = new DateTime(2026, 3, 1));
        _units.Swap(_units.Covered("A"), second);
        var months = new Entity(second.LogicalName, second.Id)
        {
            ["sav_warrantystartsat"] = new OptionSetValue(FromDelivery), ["sav_warrantymonths"] = 24,
        };

        Assert.Contains("no longer", CrmRow.Refusal(() => _organisation.Service.Update(months)));
    }

    [Fact]
    public void Swap_UnitInAChain_IsRefused()
    {
        var (first, second, third) = (_units.Covered("A"), _units.Stock("B"), _units.Stock("C"));
        _units.Swap(first, second);

        Assert.Contains("'A' was replaced already", CrmRow.Refusal(() => _units.Swap(first, third)));
        Assert.Contains("'B' has replaced a unit before", CrmRow.Refusal(() => _units.Swap(third, second)));
        Assert.Contains("'A' was replaced itself", CrmRow.Refusal(() => _units.Swap(second, first)));
        Assert.Contains("cannot replace itself", CrmRow.Refusal(() => _units.Swap(third, third)));
        Assert.Equal((InService, InService), (_units.StatusOf(second), _units.StatusOf(third)));
    }

    [Fact]
    public void Swap_UnitOutOfService_IsRefused()
    {
        var (first, second) = (_units.Covered("A"), _units.Stock("B"));
        _units.Decommission(first);

        Assert.Contains("'A' is out of service", CrmRow.Refusal(() => _units.Swap(first, second)));
        Assert.Contains("'A' is out of service", CrmRow.Refusal(() => _units.Swap(second, first)));
        Assert.Equal(Decommissioned, _units.StatusOf(first));
    }
}
