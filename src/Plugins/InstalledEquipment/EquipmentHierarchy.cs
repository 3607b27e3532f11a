using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Sav.Domain.InstalledEquipment;
using Sav.Plugins.Pipeline;

namespace Sav.Plugins.InstalledEquipment;

/// <summary>Units that are built into other units.</summary>
internal static class EquipmentHierarchy
{
    private const int MostLevels = 20;

    /// <summary>Refuses a parent that is out of service, or that is itself part of the unit.</summary>
    public static void CheckParent(PipelineStep step)
    {
        if (step.Target.GetAttributeValue<EntityReference>("sav_parentequipmentid") is not { } parent)
        {
            return;
        }

        for (var level = 0; level < MostLevels; level++)
        {
            var above = parent.Id == step.Target.Id ? throw Circle() : UnitRow.Read(parent.Id, step.Service);
            if (level == 0 && above.Status != UnitStatus.InService)
            {
                throw new StaffRefusal(
                    $"The unit '{above.SerialNumber}' is out of service, no unit can be part of it. Choose another one.",
                    $"L'équipement « {above.SerialNumber} » est hors service, aucun équipement ne peut en faire partie. "
                    + "Choisissez-en un autre.");
            }

            if (above.Parent is not { } next)
            {
                return;
            }

            parent = next;
        }

        throw new StaffRefusal(
            $"The unit would be nested more than '{MostLevels}' levels deep. Choose a unit higher up.",
            $"L'équipement serait imbriqué sur plus de « {MostLevels} » niveaux. Choisissez un équipement situé plus haut.");
    }

    /// <summary>The units in service that are built directly into one.</summary>
    public static IReadOnlyList<UnitRow> PartsOf(Guid unitId, IOrganizationService service) => PartsOf([unitId], service);

    /// <summary>The parts that are wanted, then their parts that are, and so on; what is not wanted keeps what is built into it.</summary>
    public static IEnumerable<UnitRow> AllPartsOf(Guid unitId, Func<UnitRow, bool> isWanted, IOrganizationService service)
    {
        var wholes = new List<Guid> { unitId };
        for (var level = 0; level < MostLevels && wholes.Count > 0; level++)
        {
            var parts = PartsOf(wholes, service).Where(isWanted).ToList();
            foreach (var part in parts)
            {
                yield return part;
            }

            wholes = [.. parts.Select(part => part.Id)];
        }
    }

    private static IReadOnlyList<UnitRow> PartsOf(IEnumerable<Guid> wholes, IOrganizationService service)
    {
        var query = new QueryExpression(UnitRow.Table) { ColumnSet = new ColumnSet("sav_serialnumber", "sav_customerid", "sav_siteid") };
        query.Criteria.AddCondition("sav_parentequipmentid", ConditionOperator.In, [.. wholes]);
        query.Criteria.AddCondition("statecode", ConditionOperator.Equal, EquipmentChoice.Active);
        query.AddOrder("sav_serialnumber", OrderType.Ascending);
        return UnitRow.All(query, service);
    }

    private static StaffRefusal Circle() => new(
        "The unit would be part of itself. Choose a unit that is not built into this one.",
        "L'équipement ferait partie de lui-même. Choisissez un équipement qui n'est pas monté dans celui-ci.");
}
