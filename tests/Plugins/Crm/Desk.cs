using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace Sav.Plugins.Tests.Crm;

/// <summary>What staff does in the CRM, with a customer and a pump of its own for each test.</summary>
public sealed class Desk
{
    private const int First = 743120000;

    private readonly Organisation _organisation;

    public Desk(Organisation organisation, string customerTable = "account")
    {
        _organisation = organisation;
        CustomerNumber = organisation.Next("CU");
        Customer = organisation.Create(new Entity(customerTable)
        {
            [customerTable == "account" ? "name" : "lastname"] = "Durand",
            ["sav_customernumber"] = CustomerNumber,
            ["sav_timezone"] = "Europe/Paris",
        });
        Article = organisation.Next("PUMP");
        Product = organisation.Create(new Entity("product")
        {
            ["name"] = "Pump", ["productnumber"] = Article, ["sav_productfamily"] = Family,
        });
    }

    public string Family => "Pumps of " + Article;

    public string CustomerNumber { get; }

    public EntityReference Customer { get; }

    public string Article { get; }

    public EntityReference Product { get; }

    /// <summary>A pump that was sold to the customer on 1 June 2025.</summary>
    public EntityReference Equipment(string serial = "SN-1", DateTime? warrantyEnd = null, DateTime? guaranteeEnd = null)
    {
        var row = EquipmentRow(serial);
        row["sav_warrantyend"] = warrantyEnd;
        row["sav_guaranteeend"] = guaranteeEnd;
        return _organisation.Create(row);
    }

    public Entity EquipmentRow(string serial) => new("sav_installedequipment")
    {
        ["sav_name"] = serial,
        ["sav_serialnumber"] = serial,
        ["sav_productid"] = Product,
        ["sav_customerid"] = Customer,
        ["sav_soldon"] = new DateTime(2025, 6, 1),
        ["sav_warrantylabourpercent"] = 100m,
        ["sav_warrantypartspercent"] = 100m,
        ["sav_warrantytravelpercent"] = 100m,
        ["sav_timezone"] = "Europe/Paris",
    };

    /// <summary>A contract for 2026 with one line, which pays labour 80 %, travel 50 %, assistance 100 %.</summary>
    public EntityReference Contract(EntityReference? level = null, Action<Entity>? line = null, bool activate = true)
    {
        var contract = _organisation.Create(ContractRow(level));
        var row = LineRow(contract);
        line?.Invoke(row);
        _organisation.Create(row);
        if (activate)
        {
            SetStatus(contract, state: 0, status: First + 1);
        }

        return contract;
    }

    public Entity ContractRow(EntityReference? level = null)
    {
        var number = _organisation.Next("C");
        return new Entity("sav_servicecontract")
        {
            ["sav_name"] = number,
            ["sav_number"] = number,
            ["sav_customerid"] = Customer,
            ["sav_servicelevelid"] = level ?? _organisation.StandardLevel,
            ["sav_startson"] = new DateTime(2026, 1, 1),
            ["sav_endson"] = new DateTime(2026, 12, 31),
            ["sav_timezone"] = "Europe/Paris",
        };
    }

    public void SetStatus(EntityReference row, int state, int status) => _organisation.Service.Update(new Entity(row.LogicalName, row.Id)
    {
        ["statecode"] = new OptionSetValue(state), ["statuscode"] = new OptionSetValue(status),
    });

    public EntityReference Case(EntityReference? equipment = null, bool usageHelp = false, DateTime? reportedOn = null) =>
        _organisation.Create(CaseRow(equipment, usageHelp, reportedOn));

    public Entity CaseRow(EntityReference? equipment = null, bool usageHelp = false, DateTime? reportedOn = null) => new("incident")
    {
        ["title"] = "Pump leaks",
        ["description"] = "Water under the pump",
        ["customerid"] = Customer,
        ["sav_installedequipmentid"] = equipment,
        ["sav_reason"] = new OptionSetValue(First + (usageHelp ? 1 : 0)),
        ["sav_reportedon"] = reportedOn,
    };

    /// <summary>Category 0 labour, 1 travel, 2 parts, 3 assistance.</summary>
    public EntityReference Work(EntityReference caseReference, int category, decimal quantity, decimal unitPrice) =>
        _organisation.Create(WorkRow(caseReference, category, quantity, unitPrice));

    public Entity WorkRow(EntityReference caseReference, int category, decimal quantity, decimal unitPrice) => new("sav_workline")
    {
        ["sav_name"] = $"Work {category}",
        ["sav_incidentid"] = caseReference,
        ["sav_category"] = new OptionSetValue(First + category),
        ["sav_productid"] = category == 2 ? Product : null,
        ["sav_quantity"] = quantity,
        ["sav_unitprice"] = new Money(unitPrice),
    };

    /// <summary>Writes one column of a row.</summary>
    public void Change(EntityReference row, string column, object value) =>
        _organisation.Service.Update(new Entity(row.LogicalName, row.Id) { [column] = value });

    public void Close(EntityReference caseReference) => _organisation.Service.Execute(new CloseIncidentRequest
    {
        IncidentResolution = new Entity("incidentresolution") { ["subject"] = "Repaired", ["incidentid"] = caseReference },
        Status = new OptionSetValue(5),
    });

    public void Reopen(EntityReference caseReference) => SetStatus(caseReference, state: 0, status: 1);

    public Entity LineRow(EntityReference contract)
    {
        var number = _organisation.Next("L");
        return new Entity("sav_contractline")
        {
            ["sav_name"] = number,
            ["sav_number"] = number,
            ["sav_servicecontractid"] = contract,
            ["sav_scope"] = new OptionSetValue(First + 2),
            ["sav_coversdefects"] = true,
            ["sav_coversusagehelp"] = true,
            ["sav_labourpercent"] = 80m,
            ["sav_travelpercent"] = 50m,
            ["sav_partspercent"] = 0m,
            ["sav_assistancepercent"] = 100m,
        };
    }
}
