using Sav.Domain.Cases;
using Sav.Domain.Coverage;
using Sav.Domain.Json;
using static Sav.Domain.Entitlement.EligibilityRule;
using static Sav.Domain.Entitlement.ReasonCode;

namespace Sav.Domain.Entitlement;

/// <summary>Judges a candidate on every rule; nothing stops at the first failure.</summary>
internal static class EligibilityRules
{
    private const string Consumer = "consumer";
    private const string Business = "business";

    private static readonly string Active = JsonName.Of(CoverageSourceStatus.Active);

    private static readonly RuleVerdict IsActive = new(Status, SourceActive, Active, Active, Change: null);

    public static RuleVerdict[] Judge(Candidate candidate) =>
    [
        JudgeStatus(candidate),
        JudgeStart(candidate),
        JudgeEnd(candidate),
        JudgeHolder(candidate),
        JudgeBuyer(candidate),
        ScopeRule.Judge(candidate),
        JudgeReason(candidate),
        CallerRules.JudgeChannel(candidate),
        CallerRules.JudgeContact(candidate),
        JudgeDefect(candidate),
        JudgeCurrency(candidate),
        ShareRule.Judge(candidate),
        QuotaRule.Judge(candidate),
    ];

    private static RuleVerdict JudgeStatus(Candidate candidate) =>
        candidate.Source.Status == CoverageSourceStatus.Active
            ? IsActive
            : new RuleVerdict(
                Status, SourceNotActive, JsonName.Of(candidate.Source.Status), Active, new SmallestChange(ChangedField.Status, Active));

    private static RuleVerdict JudgeStart(Candidate candidate)
    {
        var today = candidate.Today;
        var from = candidate.Source.Validity.From;
        return today.Date >= from
            ? new RuleVerdict(Start, Started, today.Text, from.ToString(), Change: null)
            : new RuleVerdict(Start, NotYetStarted, today.Text, from.ToString(), new SmallestChange(ChangedField.From, today.Text));
    }

    private static RuleVerdict JudgeEnd(Candidate candidate)
    {
        var today = candidate.Today;
        var to = candidate.Source.Validity.To;
        if (today.Date < to)
        {
            return new RuleVerdict(End, NotEnded, today.Text, to.ToString(), Change: null);
        }

        var graceEnd = to.AddDays(candidate.Source.GraceDays);
        if (today.Date < graceEnd)
        {
            return new RuleVerdict(End, InGracePeriod, today.Text, graceEnd.ToString(), Change: null);
        }

        // The grace period moves with the end.
        var change = new SmallestChange(ChangedField.To, today.Date.AddDays(1 - candidate.Source.GraceDays).ToString());
        return candidate.Source.GraceDays == 0
            ? new RuleVerdict(End, Ended, today.Text, to.ToString(), change)
            : new RuleVerdict(End, GraceEnded, today.Text, graceEnd.ToString(), change);
    }

    private static RuleVerdict JudgeHolder(Candidate candidate)
    {
        if (candidate.Source.Holder is not { } holder)
        {
            return candidate.Case.Open.Holder;
        }

        var customer = candidate.Facts.Customer.Number;
        return SameText(holder, customer)
            ? new RuleVerdict(Holder, HeldByCustomer, customer, holder, Change: null)
            : new RuleVerdict(Holder, HeldByAnotherCustomer, customer, holder, new SmallestChange(ChangedField.Holder, customer));
    }

    private static RuleVerdict JudgeBuyer(Candidate candidate)
    {
        if (candidate.Source.Kind != CoverageSourceKind.LegalGuarantee)
        {
            return candidate.Case.Open.Buyer;
        }

        return candidate.Facts.Customer.IsConsumer
            ? new RuleVerdict(Buyer, BuyerIsConsumer, Consumer, Consumer, Change: null)
            : new RuleVerdict(Buyer, ConsumersOnly, Business, Consumer, new SmallestChange(ChangedField.CaseConsumer, "true"));
    }

    private static RuleVerdict JudgeReason(Candidate candidate)
    {
        var reason = JsonName.Of(candidate.Facts.Reason);
        var covered = JsonName.List(candidate.Source.Reasons);
        return candidate.Source.Reasons.Contains(candidate.Facts.Reason)
            ? new RuleVerdict(Reason, ReasonCovered, reason, covered, Change: null)
            : new RuleVerdict(Reason, ReasonNotCovered, reason, covered, new SmallestChange(ChangedField.Reasons, reason));
    }

    private static RuleVerdict JudgeDefect(Candidate candidate)
    {
        if (candidate.Source.DefectCode is not { } covered)
        {
            return candidate.Case.Open.Defect;
        }

        if (candidate.Facts.DefectCode is not { } reported)
        {
            var naming = new SmallestChange(ChangedField.CaseDefectCode, covered);
            return new RuleVerdict(Defect, DefectNotNamed, RuleVerdict.NotNamed, covered, naming);
        }

        return SameText(covered, reported)
            ? new RuleVerdict(Defect, SameDefect, reported, covered, Change: null)
            : new RuleVerdict(Defect, OtherDefect, reported, covered, new SmallestChange(ChangedField.DefectCode, reported));
    }

    private static RuleVerdict JudgeCurrency(Candidate candidate)
    {
        if (!candidate.Source.HasMoneyTerms)
        {
            return candidate.Case.Open.Currency;
        }

        var currency = candidate.Facts.Currency;
        var ofSource = candidate.Source.Currency!;
        return ofSource == currency
            ? new RuleVerdict(Currency, SameCurrency, currency, ofSource, Change: null)
            : new RuleVerdict(Currency, OtherCurrency, currency, ofSource, new SmallestChange(ChangedField.Currency, currency));
    }

    internal static string BuyerOf(CustomerFacts customer) => customer.IsConsumer ? Consumer : Business;

    /// <summary>Letter case does not tell numbers and codes apart, as it does not in Dataverse.</summary>
    internal static bool SameText(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}
