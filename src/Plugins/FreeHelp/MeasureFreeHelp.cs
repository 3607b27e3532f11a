using System.Globalization;
using Microsoft.Xrm.Sdk;
using Sav.Domain.FreeHelp;
using Sav.Plugins.Pipeline;
using Sav.Plugins.Rows;

namespace Sav.Plugins.FreeHelp;

/// <summary>
/// PostOperation of Update of incident, after the billing: when the case becomes resolved, measures the time that this closure gave away.
/// A closure that gave none away, or that had no new work, adds no row.
/// </summary>
public sealed class MeasureFreeHelp : IPlugin
{
    /// <inheritdoc />
    public void Execute(IServiceProvider serviceProvider) => PipelineStep.Run(serviceProvider, Measure);

    private static void Measure(PipelineStep step)
    {
        if (Choice.Of(step.Target, "statecode") != Choice.CaseResolved || Choice.Of(step.PreImage, "statecode") == Choice.CaseResolved)
        {
            return;
        }

        var closed = ClosedCase.Read(step.Target.Id, step.Service);
        // The billing counts the closures that had work; where it did not, all work was measured before.
        if (closed.Revision == step.PreImage.GetAttributeValue<int>("sav_closedrevision"))
        {
            return;
        }

        var minutes = FreeHelpTime.Minutes(closed.Reason, BilledWork.Of(closed.Id, closed.Revision, step.Service));
        if (minutes > 0)
        {
            step.Service.Create(Row(closed, minutes, step.Now));
        }
    }

    private static Entity Row(ClosedCase closed, int minutes, DateTime closedOn) => new("sav_freehelp")
    {
        ["sav_name"] = string.Format(CultureInfo.InvariantCulture, "{0} / {1}", closed.Number, closed.Revision),
        ["sav_incidentid"] = new EntityReference("incident", closed.Id),
        ["sav_closedrevision"] = closed.Revision,
        ["sav_productid"] = closed.Product,
        ["sav_customerid"] = closed.Customer,
        ["sav_reason"] = closed.ReasonChoice,
        ["sav_minutes"] = minutes,
        ["sav_closedon"] = closedOn,
    };
}
