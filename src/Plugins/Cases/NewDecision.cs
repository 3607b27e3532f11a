using System.Globalization;
using Microsoft.Xrm.Sdk;
using Sav.Domain.Entitlement;
using Sav.Domain.Explanation;
using Sav.Domain.ServiceLevels;
using Sav.Messages;
using Sav.Messages.Quotes;
using Sav.Plugins.Coverage;
using Sav.Plugins.Outbox;
using Sav.Plugins.Pipeline;
using Sav.Plugins.Rows;

namespace Sav.Plugins.Cases;

/// <summary>Keeps a decision as a row of its own, points the case to it, and asks for a quote where one is required.</summary>
internal sealed class NewDecision(PipelineStep step, CaseSituation situation, DecisionRecord record, KnownLevels levels)
{
    private const int SummaryLength = 4000;
    private const int ExplanationLength = 10_000;

    // What a quote is made for; when none of it changes, the quote that was asked for before still stands.
    private static readonly string[] QuotedColumns =
    [
        "customerid", "sav_installedequipmentid", "sav_reason", "sav_reportedon", "transactioncurrencyid", "sav_estimatedhours",
        "sav_estimatedvisits", "sav_estimatedlabour", "sav_estimatedtravel", "sav_estimatedparts", "sav_estimatedassistance",
    ];

    // What is known of the quote before, which this one takes the place of.
    private static readonly string[] QuoteAnswer =
    [
        "sav_quotenumber", "sav_quotedamount", "sav_quotevaliduntil", "sav_quoteansweredon", "sav_quoteused",
    ];

    private readonly int _revision = situation.Case.DecisionRevision + 1;

    private EntitlementDecision Decision => record.Decision;

    public void Write()
    {
        var changes = CaseChanges(step.Service.Create(DecisionRow()));
        if (NeedsAQuote)
        {
            RequestQuote(changes);
        }
        else
        {
            step.Service.Update(changes);
        }
    }

    private bool NeedsAQuote =>
        Decision.Outcome == Outcome.QuoteRequired
        && (step.IsCreate
            || Choice.Of(step.PreImage, "sav_outcome") != OutcomeChoice.QuoteRequired
            || QuotedColumns.Any(step.Target.Contains));

    private Entity DecisionRow() => new("sav_entitlementdecision")
    {
        ["sav_name"] = string.Format(CultureInfo.InvariantCulture, "{0} / {1}", situation.Case.Number, _revision),
        ["sav_incidentid"] = situation.Case.Reference,
        ["sav_revision"] = _revision,
        ["sav_outcome"] = new OptionSetValue(OutcomeChoice.ValueOf(Decision.Outcome)),
        ["sav_asof"] = Decision.AsOf.UtcDateTime,
        ["sav_facts"] = record.FactsJson,
        ["sav_decision"] = record.DecisionJson,
        ["sav_hash"] = record.Hash,
        ["sav_summaryenglish"] = Text.Fit(record.Explanation.English, ExplanationLength),
        ["sav_summaryfrench"] = Text.Fit(record.Explanation.French, ExplanationLength),
    };

    private Entity CaseChanges(Guid decisionId)
    {
        var level = Decision.ServiceLevel;
        return new Entity("incident", situation.Case.Id)
        {
            ["sav_entitlementdecisionid"] = new EntityReference("sav_entitlementdecision", decisionId),
            ["sav_decisionrevision"] = _revision,
            ["sav_decisionhash"] = record.Hash,
            ["sav_outcome"] = new OptionSetValue(OutcomeChoice.ValueOf(Decision.Outcome)),
            ["sav_servicelevelid"] = levels.ReferenceTo(level.Level),
            ["sav_respondby"] = level.DueAt(Promise.Response)?.UtcDateTime,
            ["sav_onsiteby"] = level.DueAt(Promise.OnSite)?.UtcDateTime,
            ["sav_resolveby"] = level.DueAt(Promise.Resolution)?.UtcDateTime,
            ["sav_decisionsummary"] = Text.Fit(DecisionText.Summary(Decision, situation.Language), SummaryLength),
        };
    }

    private void RequestQuote(Entity changes)
    {
        var row = situation.Case;
        var payload = new QuoteRequested
        {
            IdempotencyKey = IdempotencyKeys.Quote(row.Id, _revision),
            CaseId = row.Id,
            CaseNumber = row.Number,
            CustomerNumber = row.CustomerNumber,
            Article = row.Article,
            EquipmentSerial = row.EquipmentSerial,
            Reason = row.IsUsageHelp ? "usageHelp" : "defect",
            Problem = row.Problem,
            Currency = Decision.Facts.Currency,
            RequestedOn = step.Now,
        };
        changes["sav_quotestatus"] = new OptionSetValue(Choice.QuoteRequested);
        changes["sav_quoterevision"] = _revision;
        foreach (var column in QuoteAnswer)
        {
            changes[column] = null;
        }

        OutboxMessage.Write(step.Service, row, changes, MessageTypes.QuoteRequested, payload.IdempotencyKey, payload);
    }
}
