using Microsoft.Xrm.Sdk;
using Sav.Domain.Entitlement;
using Sav.Plugins.Coverage;
using Sav.Plugins.Pipeline;
using Sav.Plugins.Quotas;

namespace Sav.Plugins.Cases;

/// <summary>
/// PostOperation of Create and Update of incident: decides who pays and by when what is due, holds what that takes of quotas, keeps the
/// decision and writes what comes of it on the case. After the operation, because only then can one query find the case with all that
/// hangs on it, and a decision belong to it; it is still the operation's transaction. A closed case keeps the decision that it was billed by.
/// </summary>
public sealed class DecideEntitlement : IPlugin
{
    /// <inheritdoc />
    public void Execute(IServiceProvider serviceProvider) => PipelineStep.Run(serviceProvider, Decide);

    private static void Decide(PipelineStep step)
    {
        var situation = CaseSituation.Read(step.Target.Id, step.Service);
        if (!situation.Case.IsActive)
        {
            return;
        }

        if (!situation.CanBeDecided)
        {
            CaseQuotas.OfCase(situation.Case.Reference, step.Now, step.Service).Hold([], step.Service);
            return;
        }

        var levels = new KnownLevels();
        var facts = situation.Facts(levels);
        var lines = ReadLines(situation, levels, step);
        var asOf = new DateTimeOffset(situation.ReportedOn ?? step.Now);
        var record = DecisionRecord.Decide(facts, [.. situation.Sources(), .. lines.Sources], asOf);
        CaseQuotas.OfDecision(situation, lines.Quotas, step.Now, step.Service).Hold(record.Decision.Holds, step.Service);
        // Saving a case without a change takes the same decision again; it is in force already, and its quote is asked for.
        if (record.Hash != situation.Case.DecisionHash)
        {
            new NewDecision(step, situation, record, levels).Write();
        }
    }

    private static CandidateLines ReadLines(CaseSituation situation, KnownLevels levels, PipelineStep step)
    {
        if (situation.CustomerHasQuota)
        {
            QuotaBook.Open(situation.CustomerReference, step.Now, step.Service);
            return CandidateLines.Read(situation, levels, step.Service);
        }

        var lines = CandidateLines.Read(situation, levels, step.Service);
        if (lines.Quotas.All(quota => quota.Holder.Id != situation.CustomerReference.Id))
        {
            return lines;
        }

        // The customer's first quota was granted between the two queries: what was read of it is not locked.
        QuotaBook.Open(situation.CustomerReference, step.Now, step.Service);
        return CandidateLines.Read(situation, levels, step.Service);
    }
}
