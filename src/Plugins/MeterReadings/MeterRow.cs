using System.Globalization;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Sav.Domain.InstalledEquipment;
using Sav.Plugins.Pipeline;

namespace Sav.Plugins.MeterReadings;

/// <summary>A meter reading as the operation will leave it. A unit may have several meters; what they count tells them apart.</summary>
internal sealed class MeterRow
{
    private const string Table = "sav_meterreading";

    private MeterRow(Guid id, Guid unitId, string unitOfMeasure, DateTime readOn, MeterReading reading)
    {
        Id = id;
        UnitId = unitId;
        UnitOfMeasure = unitOfMeasure;
        ReadOn = readOn;
        Reading = reading;
    }

    public Guid Id { get; }

    /// <summary>The piece of equipment.</summary>
    public Guid UnitId { get; }

    /// <summary><c>h</c>, <c>km</c></summary>
    public string UnitOfMeasure { get; }

    public DateTime ReadOn { get; }

    public MeterReading Reading { get; }

    public string Name => $"{Reading.Value.ToString("0.####", CultureInfo.InvariantCulture)} {UnitOfMeasure} / {ReadOn:yyyy-MM-dd}";

    public static MeterRow After(PipelineStep step)
    {
        var unitOfMeasure = step.Merged<string>("sav_unit")?.Trim();
        if (step.Merged<EntityReference>("sav_installedequipmentid") is { } unit
            && step.Merged<DateTime?>("sav_readon") is { } readOn
            && step.Merged<decimal?>("sav_value") is { } value
            && unitOfMeasure?.Length > 0)
        {
            var reading = new MeterReading(new DateTimeOffset(readOn), value, step.Merged<bool?>("sav_ismeterexchange") ?? false);
            return new MeterRow(step.Target.Id, unit.Id, unitOfMeasure!, readOn, reading);
        }

        throw new StaffRefusal(
            "A meter reading needs a unit of equipment, a time, a value and what it counts, such as 'h' or 'km'. Fill in all four.",
            "Un relevé requiert un équipement, une heure, une valeur et ce qu'elle compte, par exemple « h » ou « km ». "
            + "Indiquez les quatre.");
    }

    /// <summary>The last reading of the same meter up to then, or null.</summary>
    public MeterReading? Before(IOrganizationService service) => Neighbour(ConditionOperator.LessEqual, OrderType.Descending, service);

    /// <summary>The next reading of the same meter after it, or null.</summary>
    public MeterReading? After(IOrganizationService service) => Neighbour(ConditionOperator.GreaterThan, OrderType.Ascending, service);

    private MeterReading? Neighbour(ConditionOperator side, OrderType order, IOrganizationService service)
    {
        var query = new QueryExpression(Table)
        {
            ColumnSet = new ColumnSet("sav_readon", "sav_value", "sav_ismeterexchange"), TopCount = 1,
        };
        query.Criteria.AddCondition("sav_installedequipmentid", ConditionOperator.Equal, UnitId);
        query.Criteria.AddCondition("sav_unit", ConditionOperator.Equal, UnitOfMeasure);
        query.Criteria.AddCondition("sav_readon", side, ReadOn);
        query.Criteria.AddCondition("sav_meterreadingid", ConditionOperator.NotEqual, Id);
        query.AddOrder("sav_readon", order);
        query.AddOrder("sav_value", order);
        return service.RetrieveMultiple(query).Entities.Select(Of).FirstOrDefault();
    }

    private static MeterReading Of(Entity row) => new(
        new DateTimeOffset(row.GetAttributeValue<DateTime>("sav_readon")),
        row.GetAttributeValue<decimal>("sav_value"),
        row.GetAttributeValue<bool>("sav_ismeterexchange"));
}
