using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Sav.Plugins.Tests.Crm;

namespace Sav.Plugins.Tests.InstalledEquipment;

/// <summary>What staff does with installed equipment: places, parts, and what happens to units.</summary>
internal sealed class UnitDesk(Organisation organisation, Desk desk)
{
    public const int Commissioned = 0;
    public const int Transferred = 1;
    public const int Moved = 2;
    public const int Swapped = 3;
    public const int Decommissioned = 4;

    private const int First = 743120000;

    public EntityReference Site() => organisation.Create(SiteRow());

    public Entity SiteRow()
    {
        var number = organisation.Next("SITE");
        return new Entity("sav_site")
        {
            ["sav_name"] = "Workshop",
            ["sav_number"] = number,
            ["sav_customerid"] = desk.Customer,
            ["sav_timezone"] = "Europe/Paris",
            ["sav_countrycode"] = "FR",
        };
    }

    public EntityReference Unit(string serial, Action<Entity>? change = null)
    {
        var row = desk.EquipmentRow(serial);
        change?.Invoke(row);
        return organisation.Create(row);
    }

    /// <summary>A unit with a warranty from 15 June 2025, 12 months for labour, 24 for the rest, half of the travel, and a guarantee.</summary>
    public EntityReference Covered(string serial, Action<Entity>? change = null) => Unit(serial, row =>
    {
        row["sav_warrantystartsat"] = new OptionSetValue(First);
        row["sav_warrantymonths"] = 24;
        row["sav_warrantylabourmonths"] = 12;
        row["sav_deliveredon"] = new DateTime(2025, 6, 15);
        row["sav_guaranteeend"] = new DateTime(2027, 5, 31);
        row["sav_warrantytravelpercent"] = 50m;
        change?.Invoke(row);
    });

    /// <summary>A unit that somebody else holds, as a dealer does.</summary>
    public EntityReference Stock(string serial, Action<Entity>? change = null) => Unit(serial, row =>
    {
        row["sav_customerid"] = Customer();
        row["sav_soldon"] = new DateTime(2026, 2, 20);
        change?.Invoke(row);
    });

    public EntityReference Event(int kind, EntityReference unit, DateTime? on = null, Action<Entity>? change = null) =>
        organisation.Create(EventRow(kind, unit, on, change));

    public Entity EventRow(int kind, EntityReference unit, DateTime? on = null, Action<Entity>? change = null)
    {
        var row = new Entity("sav_equipmentevent")
        {
            ["sav_kind"] = new OptionSetValue(First + kind),
            ["sav_installedequipmentid"] = unit,
            ["sav_happenedon"] = on ?? new DateTime(2026, 3, 1),
        };
        change?.Invoke(row);
        return row;
    }

    public EntityReference Transfer(EntityReference unit, EntityReference newOwner, DateTime? on = null) =>
        Event(Transferred, unit, on, row => row["sav_newownerid"] = newOwner);

    public EntityReference Move(EntityReference unit, EntityReference newSite) =>
        Event(Moved, unit, on: null, row => row["sav_newsiteid"] = newSite);

    public EntityReference Swap(EntityReference unit, EntityReference replacement, DateTime? on = null) =>
        Event(Swapped, unit, on, row => row["sav_replacementid"] = replacement);

    public EntityReference Decommission(EntityReference unit) => Event(Decommissioned, unit);

    public EntityReference Customer(string table = "account") => new Desk(organisation, table).Customer;

    public IReadOnlyList<Entity> EventsOf(EntityReference unit)
    {
        var query = new QueryExpression("sav_equipmentevent") { ColumnSet = new ColumnSet(true) };
        query.Criteria.AddCondition("sav_installedequipmentid", ConditionOperator.Equal, unit.Id);
        return organisation.Service.RetrieveMultiple(query).Entities;
    }

    public int? StatusOf(EntityReference unit) => organisation.Read(unit).GetAttributeValue<OptionSetValue>("statuscode")?.Value;
}
