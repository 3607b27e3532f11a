using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Sav.Domain.Calendars;
using Sav.Domain.InstalledEquipment;
using Sav.Domain.Warranties;
using Sav.Plugins.Pipeline;
using Sav.Plugins.Rows;

namespace Sav.Plugins.InstalledEquipment;

/// <summary>A piece of installed equipment, as it is stored or as an operation will leave it.</summary>
internal sealed class UnitRow
{
    public const string Table = "sav_installedequipment";

    private static readonly string[] Columns =
    [
        "sav_serialnumber", "sav_customerid", "sav_siteid", "sav_parentequipmentid", "sav_soldon", "sav_timezone", "sav_manufacturedon",
        "sav_deliveredon", "sav_commissionedon", "sav_warrantystartsat", "sav_warrantymonths", "sav_warrantylabourmonths",
        "sav_warrantytravelmonths", "sav_warrantypartsmonths", "sav_warrantystarton", "sav_warrantyend", "sav_warrantylabourend",
        "sav_warrantytravelend", "sav_warrantypartsend", "sav_warrantylabourpercent", "sav_warrantytravelpercent",
        "sav_warrantypartspercent", "sav_guaranteeend", "sav_replacesid", "sav_replacedbyid", "statuscode",
    ];

    private readonly JoinedRow _columns;

    private UnitRow(Entity row)
    {
        Row = row;
        _columns = new JoinedRow(row);
    }

    public Entity Row { get; }

    public Guid Id => Row.Id;

    public EntityReference Reference => new(Table, Id);

    public string SerialNumber => Column<string>("sav_serialnumber") ?? Id.ToString("D");

    public EntityReference? Holder => Column<EntityReference>("sav_customerid");

    public EntityReference? Site => Column<EntityReference>("sav_siteid");

    public EntityReference? Parent => Column<EntityReference>("sav_parentequipmentid");

    public EntityReference? Replaces => Column<EntityReference>("sav_replacesid");

    public LocalDate? SoldOn => Day("sav_soldon");

    public IanaZone Zone => IanaZone.Find(Column<string>("sav_timezone") ?? "");

    public UnitStatus Status => EquipmentChoice.StatusOf(Choice.Of(Row, "statuscode"));

    /// <exception cref="EventOrderException">The days contradict each other.</exception>
    public StartEvents StartEvents => new(Day("sav_manufacturedon"), Day("sav_deliveredon"), Day("sav_commissionedon"));

    /// <summary>From what the ends of the warranty follow; null: they were given as days, or there is no warranty.</summary>
    public WarrantyTerms? Terms
    {
        get
        {
            int?[] months =
            [
                Months("sav_warrantymonths"), Months("sav_warrantylabourmonths"), Months("sav_warrantytravelmonths"),
                Months("sav_warrantypartsmonths"),
            ];
            return months.All(length => length is null)
                ? null
                : new WarrantyTerms(Start(), months[0], months[1], months[2], months[3]);
        }
    }

    /// <summary>The warranty is promised, but what starts it has not happened yet.</summary>
    public bool AwaitsItsWarranty => Terms?.PeriodOf(StartEvents) is null && Terms is not null;

    public UnitCoverage Coverage => new()
    {
        WarrantyEnd = Day("sav_warrantyend"),
        LabourEnd = Day("sav_warrantylabourend") ?? Day("sav_warrantyend"),
        TravelEnd = Day("sav_warrantytravelend") ?? Day("sav_warrantyend"),
        PartsEnd = Day("sav_warrantypartsend") ?? Day("sav_warrantyend"),
        GuaranteeEnd = Day("sav_guaranteeend"),
    };

    public ChainUnit InChain => new()
    {
        Id = Id,
        SerialNumber = SerialNumber,
        Status = Status,
        Replaces = Replaces?.Id,
        ReplacedBy = Column<EntityReference>("sav_replacedbyid")?.Id,
        Coverage = Coverage,
    };

    public static UnitRow Read(Guid id, IOrganizationService service)
    {
        var query = new QueryExpression(Table) { ColumnSet = new ColumnSet(Columns) };
        query.Criteria.AddCondition("sav_installedequipmentid", ConditionOperator.Equal, id);
        return new UnitRow(ExistingRow.Of(query, service));
    }

    /// <summary>The units that a query finds, in the columns that it asks for.</summary>
    public static IReadOnlyList<UnitRow> All(QueryExpression query, IOrganizationService service) =>
        [.. service.RetrieveMultiple(query).Entities.Select(row => new UnitRow(row))];

    /// <summary>The unit as the operation on it will leave it.</summary>
    public static UnitRow After(PipelineStep step)
    {
        var row = new Entity(Table, step.Target.Id);
        foreach (var column in step.PreImage.Attributes.Concat(step.Target.Attributes))
        {
            row[column.Key] = column.Value;
        }

        return new UnitRow(row);
    }

    /// <summary>The day of a date-only column.</summary>
    public LocalDate? Day(string column) => _columns.Day(column);

    private T? Column<T>(string column)
        where T : class => _columns.Get<T>(column);

    private int? Months(string column) => Row.GetAttributeValue<int?>(column);

    private WarrantyStart Start() => Choice.Of(Row, "sav_warrantystartsat") is { } value
        ? EquipmentChoice.StartOf(value)
        : throw new StaffRefusal(
            "The warranty has months, but not from when they count. Choose delivery, commissioning or manufacture.",
            "La garantie a une durée, mais pas de début. Choisissez la livraison, la mise en service ou la fabrication.");
}
