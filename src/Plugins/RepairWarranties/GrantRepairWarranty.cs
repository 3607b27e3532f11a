using Microsoft.Xrm.Sdk;
using Sav.Domain.Warranties;
using Sav.Plugins.Pipeline;
using Sav.Plugins.Rows;

namespace Sav.Plugins.RepairWarranties;

/// <summary>
/// PostOperation of Update of incident: when the case becomes resolved, each part that was put into its unit gets the repair warranty that
/// its product comes with, from that day on. A part has one, however often its case is closed.
/// </summary>
public sealed class GrantRepairWarranty : IPlugin
{
    private const int NameLength = 200;

    /// <inheritdoc />
    public void Execute(IServiceProvider serviceProvider) => PipelineStep.Run(serviceProvider, Grant);

    private static void Grant(PipelineStep step)
    {
        if (Choice.Of(step.Target, "statecode") != Choice.CaseResolved || Choice.Of(step.PreImage, "statecode") == Choice.CaseResolved)
        {
            return;
        }

        var repair = RepairedCase.Read(step.Target.Id, step.Service);
        var parts = repair.Unit is null ? [] : ReplacedPart.Of(step.Target.Id, step.Service);
        if (parts.Count == 0)
        {
            return;
        }

        foreach (var warranty in parts.Zip(repair.FreeNumbers(step.Service), (part, number) => Warranty(part, repair, number, step.Now)))
        {
            step.Service.Create(warranty);
        }
    }

    private static Entity Warranty(ReplacedPart part, RepairedCase repair, string number, DateTime now)
    {
        var start = repair.Zone.DateAt(new DateTimeOffset(now));
        return new Entity("sav_repairwarranty")
        {
            ["sav_name"] = Text.Fit($"{part.Name} / {repair.Number}", NameLength),
            ["sav_number"] = number,
            ["sav_installedequipmentid"] = repair.Unit,
            ["sav_productid"] = part.Product,
            ["sav_incidentid"] = repair.Reference,
            ["sav_worklineid"] = new EntityReference("sav_workline", part.WorkLineId),
            ["sav_defectcode"] = repair.DefectCode,
            ["sav_startson"] = start.At(0),
            ["sav_endson"] = CalendarMonths.LastDay(start, part.Months).At(0),
            ["sav_labourpercent"] = 100m,
            ["sav_travelpercent"] = 100m,
            ["sav_partspercent"] = 100m,
        };
    }
}
