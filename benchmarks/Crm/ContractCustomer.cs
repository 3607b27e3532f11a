using Microsoft.Xrm.Sdk;
using Sav.Platform.Dataverse;

namespace Sav.Benchmarks.Crm;

/// <summary>
/// A customer with as many contracts as wanted, each with a line for a pump of its own, a contract for everything that he has, and one for
/// the pump that his cases are about.
/// </summary>
internal sealed class ContractCustomer
{
    private const int First = 743120000;
    private const int ScopeEquipment = First;
    private const int ScopeCustomer = First + 2;

    private readonly Organisation _organisation;
    private readonly EntityReference _level;
    private readonly EntityReference _product;
    private readonly EntityReference _customer;
    private readonly EntityReference _pump;
    private int _number;

    public ContractCustomer(Organisation organisation)
    {
        _organisation = organisation;
        _level = organisation.Create(LevelRow());
        organisation.Update(new Entity("businessunit", WellKnownIds.BusinessUnit) { ["sav_standardservicelevelid"] = _level });
        _customer = organisation.Create(new Entity("account")
        {
            ["name"] = "Durand", ["sav_customernumber"] = "CU-0001", ["sav_timezone"] = "Europe/Paris",
        });
        _product = organisation.Create(new Entity("product")
        {
            ["name"] = "Pump", ["productnumber"] = "PUMP-2", ["sav_productfamily"] = "Pumps",
        });
        _pump = Pump();
        Contract(ScopeEquipment, _pump);
        Contract(ScopeCustomer, equipment: null);
    }

    // What is written at the same time waits for the disk together.
    public void AddContracts(int count) =>
        Parallel.For(0, count, new ParallelOptions { MaxDegreeOfParallelism = 8 }, _ => Contract(ScopeEquipment, Pump()));

    public Guid Case() => _organisation.Create(new Entity("incident")
    {
        ["title"] = "Pump leaks",
        ["description"] = "Water under the pump",
        ["customerid"] = _customer,
        ["sav_installedequipmentid"] = _pump,
        ["sav_reason"] = new OptionSetValue(First),
    }).Id;

    private static Entity LevelRow() => new("sav_servicelevel")
    {
        ["sav_name"] = "STANDARD",
        ["sav_code"] = "STANDARD",
        ["sav_timezone"] = "Europe/Paris",
        ["sav_openinghours"] = "Mo-Fr 09:00-17:00",
        ["sav_responseminutes"] = 480,
        ["sav_resolutionminutes"] = 2400,
    };

    private EntityReference Pump()
    {
        var serial = Next("SN");
        return _organisation.Create(new Entity("sav_installedequipment")
        {
            ["sav_name"] = serial,
            ["sav_serialnumber"] = serial,
            ["sav_productid"] = _product,
            ["sav_customerid"] = _customer,
            ["sav_soldon"] = new DateTime(2025, 6, 1),
            ["sav_warrantyend"] = new DateTime(2099, 5, 31),
            ["sav_warrantypartspercent"] = 100m,
            ["sav_timezone"] = "Europe/Paris",
        });
    }

    private void Contract(int scope, EntityReference? equipment)
    {
        var number = Next("C");
        var contract = _organisation.Create(new Entity("sav_servicecontract")
        {
            ["sav_name"] = number,
            ["sav_number"] = number,
            ["sav_customerid"] = _customer,
            ["sav_servicelevelid"] = _level,
            ["sav_startson"] = new DateTime(2026, 1, 1),
            ["sav_endson"] = new DateTime(2099, 12, 31),
            ["sav_timezone"] = "Europe/Paris",
        });
        _organisation.Create(new Entity("sav_contractline")
        {
            ["sav_name"] = number,
            ["sav_number"] = number + "/1",
            ["sav_servicecontractid"] = contract,
            ["sav_scope"] = new OptionSetValue(scope),
            ["sav_installedequipmentid"] = equipment,
            ["sav_coversdefects"] = true,
            ["sav_labourpercent"] = 80m,
            ["sav_travelpercent"] = 50m,
        });
        _organisation.Update(new Entity("sav_servicecontract", contract.Id)
        {
            ["statecode"] = new OptionSetValue(0), ["statuscode"] = new OptionSetValue(First + 1),
        });
    }

    private string Next(string prefix) => $"{prefix}-{Interlocked.Increment(ref _number):D6}";
}
