using Microsoft.Xrm.Sdk;
using Sav.Plugins.Tests.Crm;
using Sav.Plugins.Tests.InstalledEquipment;

namespace Sav.Plugins.Tests.RepairWarranties;

public sealed class RepairWarrantyTests
{
    private const int Labour = 0;
    private const int Parts = 2;

    private readonly Organisation _organisation;
    private readonly Desk _desk;
    private readonly EntityReference _unit;

    public RepairWarrantyTests(Organisation organisation)
    {
        _organisation = organisation;
        _desk = new Desk(organisation);
        _desk.Change(_desk.Product, "sav_repairwarrantymonths", 6);
        _unit = _desk.Equipment();
    }

    [Fact]
    public void Close_CaseWithAReplacedPart_GrantsItsWarranty()
    {
        var reference = Case();
        var line = _desk.Work(reference, Parts, 1, 20);
        _desk.Work(reference, Labour, 1, 60);

        _desk.Close(reference);

        var warranty = Assert.Single(Warranties(reference));
        var number = _organisation.Read(reference).Text("ticketnumber");
        Assert.Equal((number + "/1", "SEAL"), (warranty.Text("sav_number"), warranty.Text("sav_defectcode")));
        Assert.Equal(("2026-03-02", "2026-09-01"), (warranty.Day("sav_startson"), warranty.Day("sav_endson")));
        Assert.Equal((_unit, line), (warranty.Lookup("sav_installedequipmentid"), warranty.Lookup("sav_worklineid")));
        Assert.Equal(_desk.Product, warranty.Lookup("sav_productid"));
        Assert.Equal(100m, warranty.GetAttributeValue<decimal>("sav_labourpercent"));
        Assert.Equal(100m, warranty.GetAttributeValue<decimal>("sav_travelpercent"));
        Assert.Equal(100m, warranty.GetAttributeValue<decimal>("sav_partspercent"));
    }

    [Fact]
    public void Close_Again_GrantsOnlyWhatIsNew()
    {
        var reference = Case();
        _desk.Work(reference, Parts, 1, 20);
        _desk.Close(reference);
        _desk.Reopen(reference);
        _desk.Close(reference);
        Assert.Single(Warranties(reference));

        _desk.Reopen(reference);
        var second = _desk.Work(reference, Parts, 1, 30);
        _desk.Close(reference);

        var warranties = Warranties(reference);
        Assert.Equal(2, warranties.Count);
        Assert.Equal(second, warranties[1].Lookup("sav_worklineid"));
        Assert.EndsWith("/2", warranties[1].Text("sav_number"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData(0)]
    public void Close_PartWithoutRepairWarranty_GrantsNone(int? months)
    {
        _organisation.Service.Update(new Entity("product", _desk.Product.Id) { ["sav_repairwarrantymonths"] = months });
        var reference = Case();
        _desk.Work(reference, Parts, 1, 20);

        _desk.Close(reference);

        Assert.Empty(Warranties(reference));
    }

    [Fact]
    public void Close_CaseWithoutAUnit_GrantsNone()
    {
        var reference = _desk.Case();
        _desk.Work(reference, Parts, 1, 20);

        _desk.Close(reference);

        Assert.Empty(Warranties(reference));
    }

    [Fact]
    public void Cancel_Case_GrantsNone()
    {
        var reference = Case();
        _desk.Work(reference, Parts, 1, 20);

        _desk.SetStatus(reference, state: 2, status: 6);

        Assert.Empty(Warranties(reference));
    }

    [Fact]
    public void Create_WrongDays_AreRefused()
    {
        Assert.Contains("before it starts on '2026-02-01'", CrmRow.Refusal(() => _organisation.Create(Row(new DateTime(2026, 1, 31)))));
        Assert.Contains("needs a first and a last day", CrmRow.Refusal(() => _organisation.Create(Row(end: null))));
        Assert.Contains(
            "avant de commencer le « 2026-02-01 »",
            CrmRow.Refusal(() => _organisation.ForFrenchUser().Create(Row(new DateTime(2026, 1, 31)))));
    }

    private Entity Row(DateTime? end) => new("sav_repairwarranty")
    {
        ["sav_name"] = "Seal",
        ["sav_number"] = _organisation.Next("RW"),
        ["sav_installedequipmentid"] = _unit,
        ["sav_startson"] = new DateTime(2026, 2, 1),
        ["sav_endson"] = end,
    };

    private EntityReference Case()
    {
        var row = _desk.CaseRow(_unit);
        row["sav_defectcode"] = "SEAL";
        return _organisation.Create(row);
    }

    private IReadOnlyList<Entity> Warranties(EntityReference reference) =>
        [.. _organisation.OfCase("sav_repairwarranty", reference, numberedBy: "none").OrderBy(row => row.Text("sav_number"))];
}
