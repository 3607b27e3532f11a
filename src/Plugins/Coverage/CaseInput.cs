using Microsoft.Xrm.Sdk;
using Sav.Domain.Cases;
using Sav.Plugins.Pipeline;
using Sav.Plugins.Rows;

namespace Sav.Plugins.Coverage;

/// <summary>
/// The columns of a case that its decision depends on. Its number is none of them: the operation may give it only after the decision, and
/// the same facts would then look new when the case is saved again.
/// </summary>
internal sealed record CaseInput(
    CaseReason Reason,
    EntityReference Customer,
    EntityReference? Equipment,
    EntityReference? Currency,
    DateTime ReportedOn)
{
    /// <summary>The case as it will be; null while it lacks a reason or a customer, as one made from an e-mail does.</summary>
    public static CaseInput? Of(PipelineStep step)
    {
        if (step.Merged<OptionSetValue>("sav_reason") is not { } reason || step.Merged<EntityReference>("customerid") is not { } customer)
        {
            return null;
        }

        return new CaseInput(
            reason.Value == Choice.ReasonUsageHelp ? CaseReason.UsageHelp : CaseReason.Defect,
            customer,
            step.Merged<EntityReference>("sav_installedequipmentid"),
            step.Merged<EntityReference>("transactioncurrencyid"),
            step.Merged<DateTime?>("sav_reportedon") is { } reportedOn ? WholeSecond.Of(reportedOn) : step.Now);
    }
}
