using Microsoft.Xrm.Sdk;
using Sav.Domain.Entitlement;
using Sav.Domain.Explanation;
using Sav.Domain.ServiceLevels;
using Sav.Plugins.Coverage;
using Sav.Plugins.Pipeline;
using Sav.Plugins.Rows;

namespace Sav.Plugins.Cases;

/// <summary>
/// PreOperation of Create and Update of incident: decides who pays and by when what is due, and writes the result into the case while it
/// is being saved. A closed case keeps the decision that it was billed by.
/// </summary>
public sealed class DecideEntitlement : IPlugin
{
    private const int SummaryLength = 4000;

    /// <inheritdoc />
    public void Execute(IServiceProvider serviceProvider) => PipelineStep.Run(serviceProvider, Decide);

    private static void Decide(PipelineStep step)
    {
        var wasClosed = Choice.Of(step.PreImage, "statecode") is { } state && state != Choice.CaseActive;
        if (wasClosed || CaseInput.Of(step) is not { } input)
        {
            return;
        }

        var known = KnownFacts.Read(input, step.Service);
        var asOf = new DateTimeOffset(input.ReportedOn);
        var record = DecisionRecord.Decide(known.Case, known.Sources, asOf);
        Write(record.Decision, known.Levels, step);
        DecisionHandover.Give(record, step.Context.SharedVariables);
    }

    private static void Write(EntitlementDecision decision, Coverage.ServiceLevels levels, PipelineStep step)
    {
        var level = decision.ServiceLevel;
        var language = UserLanguage.Of(step.Context.InitiatingUserId, step.Service);
        var row = step.Target;
        row["sav_reportedon"] = decision.AsOf.UtcDateTime;
        row["sav_outcome"] = new OptionSetValue(OutcomeChoice.ValueOf(decision.Outcome));
        row["sav_servicelevelid"] = levels.ReferenceTo(level.Level);
        row["sav_respondby"] = level.DueAt(Promise.Response)?.UtcDateTime;
        row["sav_onsiteby"] = level.DueAt(Promise.OnSite)?.UtcDateTime;
        row["sav_resolveby"] = level.DueAt(Promise.Resolution)?.UtcDateTime;
        row["sav_decisionsummary"] = Text.Fit(DecisionText.Summary(decision, language), SummaryLength);
    }
}
