using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Sav.Domain.Calendars;
using Sav.Domain.InstalledEquipment;
using Sav.Plugins.Pipeline;

namespace Sav.Plugins.InstalledEquipment;

/// <summary>The owners of a unit, from the events that it went through.</summary>
internal static class StoredOwners
{
    public static OwnerHistory Of(UnitRow unit, IOrganizationService service)
    {
        var soldOn = unit.SoldOn ?? throw new StaffRefusal(
            "The unit has no day of sale, from which its owners count. Fill it in.",
            "L'équipement n'a pas de jour de vente, à partir duquel ses propriétaires comptent. Indiquez-le.");
        var changes = Changes(unit.Id, service);
        var first = changes.FirstOrDefault()?.GetAttributeValue<EntityReference>("sav_previousownerid") ?? unit.Holder;
        return changes.Aggregate(
            OwnerHistory.Begin(first?.Id ?? Guid.Empty, soldOn),
            (history, row) => history.With(new Transfer(
                LocalDate.Of(row.GetAttributeValue<DateTime>("sav_happenedon")),
                row.GetAttributeValue<EntityReference>("sav_newownerid").Id)));
    }

    // A unit changes hands when it is transferred, and when it takes the place of another one.
    private static DataCollection<Entity> Changes(Guid unitId, IOrganizationService service)
    {
        var query = new QueryExpression(EquipmentEvent.Table)
        {
            ColumnSet = new ColumnSet("sav_happenedon", "sav_newownerid", "sav_previousownerid"),
        };
        query.Criteria.AddCondition("sav_newownerid", ConditionOperator.NotNull);
        var either = query.Criteria.AddFilter(LogicalOperator.Or);
        either.AddCondition("sav_replacementid", ConditionOperator.Equal, unitId);
        var transferred = either.AddFilter(LogicalOperator.And);
        transferred.AddCondition("sav_installedequipmentid", ConditionOperator.Equal, unitId);
        transferred.AddCondition("sav_kind", ConditionOperator.Equal, EquipmentChoice.ValueOf(EventKind.Transferred));
        query.AddOrder("sav_happenedon", OrderType.Ascending);
        query.AddOrder("createdon", OrderType.Ascending);
        return service.RetrieveMultiple(query).Entities;
    }
}
