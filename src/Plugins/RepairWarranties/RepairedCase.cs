using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Sav.Domain.Calendars;
using Sav.Plugins.Rows;

namespace Sav.Plugins.RepairWarranties;

/// <summary>What a repair warranty takes from the case of the repair.</summary>
internal sealed class RepairedCase
{
    private const string Equipment = "equipment";

    private readonly Entity _row;

    private RepairedCase(Entity row)
    {
        _row = row;
    }

    public EntityReference Reference => new("incident", _row.Id);

    public string Number => _row.GetAttributeValue<string>("ticketnumber") ?? _row.Id.ToString("D");

    public string? DefectCode => _row.GetAttributeValue<string>("sav_defectcode");

    /// <summary>The unit that was repaired; null: the case is about none.</summary>
    public EntityReference? Unit => _row.GetAttributeValue<EntityReference>("sav_installedequipmentid");

    /// <summary>The zone in which the unit's days count.</summary>
    public IanaZone Zone => IanaZone.Find(new JoinedRow(_row, Equipment).Get<string>("sav_timezone") ?? "");

    public static RepairedCase Read(Guid id, IOrganizationService service)
    {
        var query = new QueryExpression("incident")
        {
            ColumnSet = new ColumnSet("ticketnumber", "sav_installedequipmentid", "sav_defectcode"),
        };
        query.Join("sav_installedequipment", "sav_installedequipmentid", Equipment, "sav_timezone");
        query.Criteria.AddCondition("incidentid", ConditionOperator.Equal, id);
        return new RepairedCase(ExistingRow.Of(query, service));
    }

    /// <summary>Numbers for repair warranties that the case has not given yet: <c>CAS-000123/1</c>, <c>CAS-000123/2</c>, …</summary>
    public IEnumerable<string> FreeNumbers(IOrganizationService service)
    {
        var query = new QueryExpression("sav_repairwarranty") { ColumnSet = new ColumnSet("sav_number") };
        query.Criteria.AddCondition("sav_number", ConditionOperator.BeginsWith, Number + "/");
        var given = service.RetrieveMultiple(query).Entities.Select(row => row.GetAttributeValue<string>("sav_number"));
        var taken = new HashSet<string>(given, StringComparer.OrdinalIgnoreCase);
        return Enumerable.Range(1, int.MaxValue).Select(i => $"{Number}/{i}").Where(number => !taken.Contains(number));
    }
}
