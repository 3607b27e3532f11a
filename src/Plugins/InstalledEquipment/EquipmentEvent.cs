using Microsoft.Xrm.Sdk;
using Sav.Domain.Calendars;
using Sav.Plugins.Pipeline;
using Sav.Plugins.Rows;

namespace Sav.Plugins.InstalledEquipment;

/// <summary>A row of sav_equipmentevent: something that happened to a unit.</summary>
internal sealed class EquipmentEvent
{
    public const string Table = "sav_equipmentevent";

    private readonly Entity _row;

    private EquipmentEvent(Entity row, EventKind kind, Guid unitId, LocalDate on)
    {
        _row = row;
        Kind = kind;
        UnitId = unitId;
        On = on;
    }

    public EventKind Kind { get; }

    public Guid UnitId { get; }

    /// <summary>The day, on the calendar of the unit's zone.</summary>
    public LocalDate On { get; }

    public EntityReference? NewOwner => _row.GetAttributeValue<EntityReference>("sav_newownerid");

    public EntityReference? NewSite => _row.GetAttributeValue<EntityReference>("sav_newsiteid");

    public EntityReference? Replacement => _row.GetAttributeValue<EntityReference>("sav_replacementid");

    /// <exception cref="StaffRefusal">It does not say what happened, to which unit or when.</exception>
    public static EquipmentEvent Of(Entity row)
    {
        if (Choice.Of(row, "sav_kind") is { } kind
            && row.GetAttributeValue<EntityReference>("sav_installedequipmentid") is { } unit
            && row.GetAttributeValue<DateTime?>("sav_happenedon") is { } on)
        {
            return new EquipmentEvent(row, EquipmentChoice.KindOf(kind), unit.Id, LocalDate.Of(on));
        }

        throw new StaffRefusal(
            "An equipment event needs a kind, a unit and a day. Fill in all three.",
            "Un événement d'équipement requiert une nature, un équipement et un jour. Indiquez les trois.");
    }

    /// <summary>The same event for a unit that goes the same way, as a part goes with the whole.</summary>
    public Entity For(EntityReference unit) => new(Table)
    {
        ["sav_kind"] = new OptionSetValue(EquipmentChoice.ValueOf(Kind)),
        ["sav_installedequipmentid"] = unit,
        ["sav_happenedon"] = On.At(0),
        ["sav_newownerid"] = NewOwner,
        ["sav_newsiteid"] = NewSite,
        ["sav_note"] = _row.GetAttributeValue<string>("sav_note"),
    };
}
