using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Sav.Domain.Calendars;
using Sav.Domain.InstalledEquipment;
using Sav.Plugins.Pipeline;
using Sav.Plugins.Rows;

namespace Sav.Plugins.InstalledEquipment;

/// <summary>
/// One unit takes the place of another: holder, site, parts, contract lines and what was left of warranty and guarantee. What is about
/// the old unit itself stays with it: its open cases, recalls, meter readings and the warranties of its repaired parts.
/// </summary>
internal static class UnitSwap
{
    // Holder and place; the sale from which the guarantee counts, and the zone in which its days do; what the warranty pays.
    private static readonly string[] Inherited =
    [
        "sav_customerid", "sav_siteid", "sav_parentequipmentid", "sav_soldon", "sav_timezone", "sav_guaranteeend", "sav_warrantystarton",
        "sav_warrantyend", "sav_warrantylabourpercent", "sav_warrantytravelpercent", "sav_warrantypartspercent",
    ];

    private static readonly string[] Terms =
    [
        "sav_warrantystartsat", "sav_warrantymonths", "sav_warrantylabourmonths", "sav_warrantytravelmonths", "sav_warrantypartsmonths",
    ];

    public static void Apply(EquipmentEvent happened, PipelineStep step)
    {
        var service = step.Service;
        var unit = UnitRow.Read(happened.UnitId, service);
        var replacement = UnitRow.Read(happened.Replacement!.Id, service);
        var after = SerialChain.Swap(unit.InChain, replacement.InChain).Replacement;
        EventHandover.Update(Goes(unit, replacement), step.Context.SharedVariables, service);
        // Nor may two swaps at once both find the replacement free.
        EventHandover.Update(Comes(unit, replacement, after.Coverage), replacement.Row.RowVersion, service);
        MoveParts(unit, replacement, service);
        MoveContractLines(unit, replacement, service);
    }

    private static Entity Goes(UnitRow unit, UnitRow replacement) => new(UnitRow.Table, unit.Id)
    {
        ["sav_replacedbyid"] = replacement.Reference,
        ["statecode"] = new OptionSetValue(EquipmentChoice.Inactive),
        ["statuscode"] = new OptionSetValue(EquipmentChoice.Replaced),
    };

    private static Entity Comes(UnitRow unit, UnitRow replacement, UnitCoverage coverage)
    {
        var changes = new Entity(UnitRow.Table, replacement.Id) { ["sav_replacesid"] = unit.Reference };
        foreach (var column in Inherited)
        {
            changes[column] = unit.Row.GetAttributeValue<object>(column);
        }

        // With months, the ends would be computed anew: they follow only where nothing has started yet.
        var awaits = unit.AwaitsItsWarranty;
        foreach (var column in Terms)
        {
            changes[column] = awaits ? unit.Row.GetAttributeValue<object>(column) : null;
        }

        changes["sav_warrantylabourend"] = coverage.LabourEnd?.At(0);
        changes["sav_warrantytravelend"] = coverage.TravelEnd?.At(0);
        changes["sav_warrantypartsend"] = coverage.PartsEnd?.At(0);
        return changes;
    }

    private static void MoveParts(UnitRow unit, UnitRow replacement, IOrganizationService service)
    {
        foreach (var part in EquipmentHierarchy.PartsOf(unit.Id, service))
        {
            service.Update(new Entity(UnitRow.Table, part.Id) { ["sav_parentequipmentid"] = replacement.Reference });
        }
    }

    // A contract that is over keeps the unit that it covered.
    private static void MoveContractLines(UnitRow unit, UnitRow replacement, IOrganizationService service)
    {
        var query = new QueryExpression("sav_contractline") { ColumnSet = new ColumnSet(false) };
        query.Criteria.AddCondition("sav_installedequipmentid", ConditionOperator.Equal, unit.Id);
        query.Criteria.AddCondition("sav_scope", ConditionOperator.Equal, Choice.ScopeEquipment);
        query.Criteria.AddCondition("statecode", ConditionOperator.Equal, EquipmentChoice.Active);
        var contract = query.AddLink("sav_servicecontract", "sav_servicecontractid", "sav_servicecontractid");
        contract.LinkCriteria.AddCondition("statecode", ConditionOperator.Equal, EquipmentChoice.Active);
        foreach (var line in service.RetrieveMultiple(query).Entities)
        {
            service.Update(new Entity("sav_contractline", line.Id) { ["sav_installedequipmentid"] = replacement.Reference });
        }
    }
}
