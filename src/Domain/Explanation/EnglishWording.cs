using System.Globalization;
using Sav.Domain.Calendars;
using Sav.Domain.Cases;
using Sav.Domain.Coverage;
using Sav.Domain.Entitlement;
using Sav.Domain.Json;
using Sav.Domain.Pricing;
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
        Entitlement.Outcome.Prepaid => "Prepaid: the customer has paid in advance and pays nothing more.",
        Entitlement.Outcome.Goodwill => "Goodwill: a part is given away.",
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
        CoverageSourceKind.Recall => $"recall {number}",
        CoverageSourceKind.Warranty => $"warranty {number}",
        CoverageSourceKind.LegalGuarantee => $"legal guarantee {number}",
        CoverageSourceKind.RepairWarranty => $"repair warranty {number}",
        CoverageSourceKind.PrepaidPack => $"prepaid pack {number}",
        CoverageSourceKind.Goodwill => $"goodwill {number}",
        _ => $"contract line {number}",
    };

    public override string PaidBy(CoverageShare share, string part) => $"{part} by {Source(share.Kind, share.Number)}";

    public override string PaidByCustomer(string part) => $"{part} by the customer";

    public override string Percent(decimal percent) => JsonNumber.Of(percent) + "%";

    public override string Money(decimal amount, string currency) =>
        amount.ToString("#,##0.00", CultureInfo.InvariantCulture) + " " + currency;

    public override IEnumerable<string> Terms(Payer payer, string currency)
    {
        if (payer.Deductible > 0)
        {
            yield return $"{Source(payer.Kind, payer.Number)} pays what is above {Money(payer.Deductible, currency)}";
        }

        if (payer.Cap is { } cap)
        {
            yield return $"{Source(payer.Kind, payer.Number)} pays at most {Money(cap, currency)}";
        }

        if (payer.Quota is { Unit: QuotaUnit.Money } quota)
        {
            yield return $"{Source(payer.Kind, payer.Number)} has {Money(quota.Remaining, currency)} left";
        }
    }

    public override string Hold(CoverageSourceKind kind, QuotaUse hold, string currency) =>
        $"{Source(kind, hold.Number)}: {Quantity(hold.Quantity, hold.Unit, currency)} held of {Quantity(hold.Remaining, hold.Unit, currency)} left"
        + (hold.Needed > hold.Remaining ? $"; the case needs {Quantity(hold.Needed, hold.Unit, currency)}" : string.Empty);

    public override string CreditApproved(string approver) => $"The customer's credit is stopped; {approver} has approved the work.";

    public override string Level(AppliedDeadline deadline) => deadline.BroughtBy is { } source
        ? $"Service level {deadline.Level.Code} of {Source(source.Kind, source.Number)}"
        : $"Service level {deadline.Level.Code}";

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
        ReasonCode.GraceEnded =>
            $"Its last day was {Date(candidate.Source.Validity.To.AddDays(-1))}, its grace period is over, and the case is of {Date(rule.Actual)}.",
        ReasonCode.HeldByAnotherCustomer => $"Customer {rule.Required} holds it, the case is of customer {rule.Actual}.",
        ReasonCode.ConsumersOnly => "It protects consumers only, and the customer is a business.",
        ReasonCode.EquipmentNotNamed when candidate.Source.Scope.Kind == ScopeKind.ProductFamily =>
            $"It covers products of the family {rule.Required}, and the case names no equipment.",
        ReasonCode.EquipmentNotNamed => $"It covers {rule.Required}, and the case names no such equipment.",
        ReasonCode.SiteNotNamed => $"It covers the site {rule.Required}, and the case names no site.",
        ReasonCode.OutOfScope => $"It covers {rule.Required}, the case is about {Subject(rule.Actual)}.",
        ReasonCode.ReasonNotCovered => $"It does not cover a {Name(rule.Actual)}.",
        ReasonCode.ChannelNotNamed => $"It covers cases that come by {Channels(rule.Required)}, and the case does not say how it came.",
        ReasonCode.ChannelNotCovered => $"It covers cases that come by {Channels(rule.Required)}, this one came by {Channels(rule.Actual)}.",
        ReasonCode.ContactNotNamed => $"Only {Or(rule.Required)} may call on it, and the case does not say who calls.",
        ReasonCode.ContactNotCovered => $"Only {Or(rule.Required)} may call on it, and {rule.Actual} called.",
        ReasonCode.DefectNotNamed => $"It covers the defect {rule.Required}, and the case does not say which defect it is.",
        ReasonCode.OtherDefect => $"It covers the defect {rule.Required}, the case is about {rule.Actual}.",
        ReasonCode.OtherCurrency => $"Its amounts are in {rule.Required}, the case is billed in {rule.Actual}.",
        ReasonCode.ShareEnded => $"What it pays of this case ended before {Date(rule.Required)}, the case is of {Date(rule.Actual)}.",
        ReasonCode.QuotaUsedUp => $"Its quota is used up: {OfQuota(candidate, rule.Actual)} left, at least {OfQuota(candidate, rule.Required)} needed.",
        _ => "It pays nothing of what this case costs.",
    };

    public override string Remedy(CandidateVerdict candidate, RuleVerdict rule, CaseFacts facts) => rule.Code switch
    {
        ReasonCode.SourceNotActive => "It would have to be active.",
        ReasonCode.NotYetStarted => $"It would have to start on {Date(rule.Actual)} or before.",
        ReasonCode.Ended or ReasonCode.GraceEnded => $"It would have to run until {LastDayAfter(rule.Change!)} at least.",
        ReasonCode.HeldByAnotherCustomer => $"Customer {rule.Actual} would have to hold it.",
        ReasonCode.ConsumersOnly => "The customer would have to be a consumer.",
        ReasonCode.EquipmentNotNamed when candidate.Source.Scope.Kind == ScopeKind.ProductFamily =>
            "The case would have to name one of them.",
        ReasonCode.EquipmentNotNamed => $"The case would have to name {rule.Required}.",
        ReasonCode.SiteNotNamed => $"The case would have to name the site {rule.Required}.",
        ReasonCode.OutOfScope when facts.Equipment?.ProductFamily is null && candidate.Source.Scope.Kind == ScopeKind.ProductFamily =>
            $"The product would have to belong to {rule.Required}.",
        ReasonCode.OutOfScope => $"It would have to cover {rule.Actual}.",
        ReasonCode.ReasonNotCovered => $"It would have to cover a {Name(rule.Actual)}.",
        ReasonCode.ChannelNotNamed => $"The case would have to come by {Channels(rule.Required)}.",
        ReasonCode.ChannelNotCovered => $"It would have to cover cases that come by {Channels(rule.Actual)}.",
        ReasonCode.ContactNotNamed => $"The case would have to name {Or(rule.Required)}.",
        ReasonCode.ContactNotCovered => $"{rule.Actual} would have to be among its contacts.",
        ReasonCode.DefectNotNamed => $"The case would have to be about the defect {rule.Required}.",
        ReasonCode.OtherDefect => $"It would have to cover the defect {rule.Actual}.",
        ReasonCode.OtherCurrency => $"Its amounts would have to be in {rule.Actual}.",
        ReasonCode.ShareEnded => $"That would have to run until {LastDayAfter(rule.Change!)} at least.",
        ReasonCode.QuotaUsedUp => $"At least {OfQuota(candidate, rule.Required)} would have to be left.",
        _ => $"It would have to pay at least {rule.Required}% of one of: {Relevant(facts.Reason)}.",
    };

    public override string Counted(Deadline deadline) => $"{Name(deadline.Promise)}, {Length(TimeSpan.FromMinutes(deadline.Minutes))}:";

    public override string Segment(DateTime from, DateTime to, TimeSpan length) => from.Date == to.Date
        ? $"{Time(from)} to {Clock(to)} ({Length(length)})"
        : $"{Time(from)} to {Time(to)} ({Length(length)})";

    private static string Subject(string actual) => actual == RuleVerdict.NotNamed ? "a product without family" : actual;

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

    protected override string Counted(decimal quantity, QuotaUnit unit) => unit switch
    {
        QuotaUnit.Hours => JsonNumber.Of(quantity) + " h",
        QuotaUnit.Visits => JsonNumber.Of(quantity) + (quantity == 1 ? " visit" : " visits"),
        _ => JsonNumber.Of(quantity) + (quantity == 1 ? " case" : " cases"),
    };

    private static string Or(string names) => names.Replace(", ", " or ");

    private static string Channels(string names) => Each<CaseChannel>(names, " or ", channel => channel switch
    {
        CaseChannel.Phone => "telephone",
        CaseChannel.Email => "e-mail",
        CaseChannel.Web => "the web",
        _ => "other ways",
    });

    private static string Name(CoverageSourceStatus status) => status switch
    {
        CoverageSourceStatus.Draft => "a draft",
        CoverageSourceStatus.Suspended => "suspended",
        CoverageSourceStatus.Expired => "expired",
        CoverageSourceStatus.Cancelled => "cancelled",
        _ => "active",
    };

    private static string Name(string reason) => reason == JsonName.Of(CaseReason.UsageHelp) ? "request for usage help" : "defect";

    private string Relevant(CaseReason reason) =>
        string.Join(", ", RelevantCategories.For(reason).Select(c => Category(c).ToLowerInvariant()));
}
