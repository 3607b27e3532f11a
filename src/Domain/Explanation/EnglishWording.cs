using System.Globalization;
using Sav.Domain.Calendars;
using Sav.Domain.Cases;
using Sav.Domain.Coverage;
using Sav.Domain.Entitlement;
using Sav.Domain.ServiceLevels;

namespace Sav.Domain.Explanation;

internal sealed class EnglishWording : Wording
{
    protected override string DateFormat => "yyyy-MM-dd";

    public override string Colon => ":";

    public override string NothingConsidered => "There is no warranty, guarantee or contract to consider.";

    public override string Arithmetic => "How the deadlines add up:";

    public override string Outcome(Outcome outcome) => outcome switch
    {
        Entitlement.Outcome.Covered => "Covered: the customer pays nothing.",
        Entitlement.Outcome.PartlyCovered => "Partly covered: the customer pays the rest.",
        Entitlement.Outcome.PayPerCall => "Not covered: the customer pays for this help.",
        Entitlement.Outcome.QuoteRequired => "Not covered: offer a quote before any work.",
        _ => "On hold: the customer's credit is stopped. Somebody has to approve before any work.",
    };

    public override string Category(CostCategory category) => category switch
    {
        CostCategory.Labour => "Labour",
        CostCategory.Travel => "Travel",
        CostCategory.Parts => "Parts",
        _ => "Assistance",
    };

    public override string Source(CoverageSourceKind kind, string number) => kind switch
    {
        CoverageSourceKind.Warranty => $"warranty {number}",
        CoverageSourceKind.LegalGuarantee => $"legal guarantee {number}",
        _ => $"contract line {number}",
    };

    public override string PaidBy(CoverageShare share) => $"{Percent(share.Percent)} by {Source(share.Kind, share.Number)}";

    public override string PaidByCustomer(decimal percent) => $"{Percent(percent)} by the customer";

    public override string Level(AppliedServiceLevel level) => level.BroughtBy is { } source
        ? $"Service level {level.Level.Code} of {Source(source.Kind, source.Number)}"
        : $"Service level {level.Level.Code}";

    public override string Due(Promise promise, DateTime time) => $"{Name(promise)} by {Time(time)}";

    public override string ConsideredOn(DateTime time, IanaZone zone) => $"Considered for {Time(time)} ({zone}):";

    public override string Applies(CandidateVerdict candidate)
    {
        var standing = candidate.Standing!;
        var source = Source(candidate.Source.Kind, candidate.Source.Number);
        return standing.DecidedBy is { } criterion
            ? $"{standing.Rank}. {source} applies; it comes after {standing.Rank - 1} because of its {Name(criterion)}."
            : $"{standing.Rank}. {source} applies.";
    }

    public override string DoesNotApply(CandidateVerdict candidate) =>
        $"- {Source(candidate.Source.Kind, candidate.Source.Number)} does not apply:";

    public override string Failure(CandidateVerdict candidate, RuleVerdict rule) => rule.Code switch
    {
        ReasonCode.SourceNotActive => $"It is {Name(candidate.Source.Status)}.",
        ReasonCode.NotYetStarted => $"It starts on {Date(rule.Required)}, the case is of {Date(rule.Actual)}.",
        ReasonCode.Ended => $"Its last day was {Date(candidate.Source.Validity.To.AddDays(-1))}, the case is of {Date(rule.Actual)}.",
        ReasonCode.HeldByAnotherCustomer => $"Customer {rule.Required} holds it, the case is of customer {rule.Actual}.",
        ReasonCode.ConsumersOnly => "It protects consumers only, and the customer is a business.",
        ReasonCode.EquipmentNotNamed => $"It covers {rule.Required}, and the case names no such equipment.",
        ReasonCode.OutOfScope => $"It covers {rule.Required}, the case is about {Subject(rule.Actual)}.",
        ReasonCode.ReasonNotCovered => $"It does not cover a {Name(rule.Actual)}.",
        _ => "It pays nothing of what this case costs.",
    };

    public override string Remedy(CandidateVerdict candidate, RuleVerdict rule, CaseFacts facts) => rule.Code switch
    {
        ReasonCode.SourceNotActive => "It would have to be active.",
        ReasonCode.NotYetStarted => $"It would have to start on {Date(rule.Actual)} or before.",
        ReasonCode.Ended => $"It would have to run until {Date(rule.Actual)} at least.",
        ReasonCode.HeldByAnotherCustomer => $"Customer {rule.Actual} would have to hold it.",
        ReasonCode.ConsumersOnly => "The customer would have to be a consumer.",
        ReasonCode.EquipmentNotNamed => $"The case would have to name {rule.Required}.",
        ReasonCode.OutOfScope when facts.Equipment?.ProductFamily is null && candidate.Source.Scope.Kind == ScopeKind.ProductFamily =>
            $"The product would have to belong to {rule.Required}.",
        ReasonCode.OutOfScope => $"It would have to cover {rule.Actual}.",
        ReasonCode.ReasonNotCovered => $"It would have to cover a {Name(rule.Actual)}.",
        _ => $"It would have to pay at least {rule.Required}% of one of: {Relevant(facts.Reason)}.",
    };

    public override string Counted(Deadline deadline) => $"{Name(deadline.Promise)}, {Length(TimeSpan.FromMinutes(deadline.Minutes))}:";

    public override string Segment(DateTime from, DateTime to, TimeSpan length) => from.Date == to.Date
        ? $"{Time(from)} to {Clock(to)} ({Length(length)})"
        : $"{Time(from)} to {Time(to)} ({Length(length)})";

    private static string Percent(decimal percent) => percent.ToString("0.######", CultureInfo.InvariantCulture) + "%";

    private static string Subject(string actual) => actual == ScopeRule.NotNamed ? "a product without family" : actual;

    private static string Name(Promise promise) => promise switch
    {
        Promise.Response => "answer",
        Promise.OnSite => "on site",
        _ => "working again",
    };

    private static string Name(RankingCriterion criterion) => criterion switch
    {
        RankingCriterion.CustomerCost => "higher cost to the customer",
        RankingCriterion.SourceOrder => "kind of source",
        RankingCriterion.Resolution => "later resolution",
        RankingCriterion.Scope => "wider scope",
        RankingCriterion.End => "later end",
        _ => "number",
    };

    private static string Name(CoverageSourceStatus status) => status switch
    {
        CoverageSourceStatus.Draft => "a draft",
        CoverageSourceStatus.Suspended => "suspended",
        CoverageSourceStatus.Expired => "expired",
        CoverageSourceStatus.Cancelled => "cancelled",
        _ => "active",
    };

    private static string Name(string reason) => reason == Json.JsonName.Of(CaseReason.UsageHelp) ? "request for usage help" : "defect";

    private string Relevant(CaseReason reason) =>
        string.Join(", ", RelevantCategories.For(reason).Select(c => Category(c).ToLowerInvariant()));
}
