using Microsoft.Xrm.Sdk;
using Sav.Domain.Overrides;
using Sav.Plugins.Pipeline;

namespace Sav.Plugins.Overrides;

/// <summary>
/// PreOperation of Create and Update of sav_caseoverride: puts goodwill in force within the limit of who asks, lets a second person decide
/// on everything else, and keeps what was asked as it was asked.
/// </summary>
public sealed class DecideOverride : IPlugin
{
    /// <inheritdoc />
    public void Execute(IServiceProvider serviceProvider) => PipelineStep.Run(serviceProvider, Decide);

    private static void Decide(PipelineStep step)
    {
        if (step.IsCreate)
        {
            Begin(step);
        }
        else
        {
            Move(step);
        }
    }

    private static void Begin(PipelineStep step)
    {
        var target = step.Target;
        OverrideRow.RequireNew(target);
        var caseRow = OverriddenCaseRow.Read(target, step.Service);
        var by = Staff.Read(step.Context.InitiatingUserId, caseRow.Currency, step.Service);
        var request = OverrideRow.Request(target, by, caseRow.Currency, step.Service);
        var status = OverrideRules.Begin(request, caseRow.With(OverridesOfCase.Goodwill(caseRow.Id, step.Service)));
        target["transactioncurrencyid"] = caseRow.CurrencyReference;
        target["sav_requestedbyid"] = new EntityReference("systemuser", by.Id);
        target["statuscode"] = new OptionSetValue(OverrideChoice.ValueOf(status));
        if (status == OverrideStatus.InForce)
        {
            Approve(step, by);
            CaseHandover.Give(caseRow, step.Context.SharedVariables);
        }
    }

    private static void Move(PipelineStep step)
    {
        var row = step.PreImage;
        OverrideRow.RequireNothingRewritten(step.Target, row);
        var from = OverrideChoice.StatusOf(row)!.Value;
        if (OverrideChoice.StatusOf(step.Target) is not { } to || to == from)
        {
            return;
        }

        var caseRow = OverriddenCaseRow.Read(row, step.Service);
        var by = Staff.Read(step.Context.InitiatingUserId, caseRow.Currency, step.Service);
        var requester = Staff.Read(row.GetAttributeValue<EntityReference>("sav_requestedbyid").Id, caseRow.Currency, step.Service);
        var request = OverrideRow.Request(row, requester, caseRow.Currency, step.Service);
        OverrideRules.Move(request, from, to, caseRow.With(OverridesOfCase.Goodwill(caseRow.Id, step.Service)), by);
        if (to == OverrideStatus.InForce)
        {
            Approve(step, by);
        }

        if (to == OverrideStatus.InForce || from == OverrideStatus.InForce)
        {
            CaseHandover.Give(caseRow, step.Context.SharedVariables);
        }
    }

    private static void Approve(PipelineStep step, StaffMember by)
    {
        step.Target["sav_approvedbyid"] = new EntityReference("systemuser", by.Id);
        step.Target["sav_approvedon"] = step.Now;
    }
}
