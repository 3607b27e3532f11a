using System.Globalization;
using Microsoft.Xrm.Sdk;
using Sav.Messages;
using Sav.Messages.Quotes;
using Sav.Plugins.Outbox;
using Sav.Plugins.Pipeline;
using Sav.Plugins.Rows;

namespace Sav.Plugins.Cases;

/// <summary>
/// PostOperation of Create and Update of incident: keeps the decision that <see cref="DecideEntitlement"/> took as a row of its own, points
/// the case to it, and asks for a quote where one is required. The case cannot point to it any earlier: a lookup has to exist when it is
/// set, and the decision belongs to a case that has to exist before it.
/// </summary>
public sealed class RecordDecision : IPlugin
{
    /// <inheritdoc />
    public void Execute(IServiceProvider serviceProvider) => PipelineStep.Run(serviceProvider, Record);

    private static void Record(PipelineStep step)
    {
        if (DecisionHandover.Take(step.Context.SharedVariables) is not { } decision)
        {
            return;
        }

        var caseRow = CaseRow.Read(step.Target.Id, step.Service);
        // Saving a case without a change takes the same decision again; it is in force already, and its quote is asked for.
        if (caseRow.DecisionHash == decision.GetAttributeValue<string>("sav_hash"))
        {
            return;
        }

        var revision = caseRow.DecisionRevision + 1;
        decision["sav_name"] = string.Format(CultureInfo.InvariantCulture, "{0} / {1}", caseRow.Number, revision);
        decision["sav_incidentid"] = new EntityReference("incident", caseRow.Id);
        decision["sav_revision"] = revision;
        var changes = new Entity("incident", caseRow.Id)
        {
            ["sav_entitlementdecisionid"] = new EntityReference("sav_entitlementdecision", step.Service.Create(decision)),
        };
        if (Choice.Of(decision, "sav_outcome") == OutcomeChoice.QuoteRequired)
        {
            RequestQuote(step, caseRow, revision, changes);
        }
        else
        {
            step.Service.Update(changes);
        }
    }

    private static void RequestQuote(PipelineStep step, CaseRow caseRow, int revision, Entity changes)
    {
        var payload = new QuoteRequested
        {
            IdempotencyKey = IdempotencyKeys.Quote(caseRow.Id, revision),
            CaseId = caseRow.Id,
            CaseNumber = caseRow.Number,
            CustomerNumber = caseRow.CustomerNumber,
            Article = caseRow.Article,
            EquipmentSerial = caseRow.EquipmentSerial,
            Reason = caseRow.IsUsageHelp ? "usageHelp" : "defect",
            Problem = caseRow.Problem,
            Currency = caseRow.Currency,
            RequestedOn = step.Now,
        };
        changes["sav_quotestatus"] = new OptionSetValue(Choice.QuoteRequested);
        OutboxMessage.Write(step.Service, caseRow, changes, MessageTypes.QuoteRequested, payload.IdempotencyKey, payload);
    }
}
