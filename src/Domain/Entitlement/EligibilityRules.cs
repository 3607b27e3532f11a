using System.Globalization;
using Sav.Domain.Coverage;
using Sav.Domain.Json;
using static Sav.Domain.Entitlement.EligibilityRule;
using static Sav.Domain.Entitlement.ReasonCode;

namespace Sav.Domain.Entitlement;

/// <summary>Judges a candidate on every rule; nothing stops at the first failure.</summary>
internal static class EligibilityRules
{
    private const decimal SmallestShare = 0.01m;

    public static IReadOnlyList<RuleVerdict> Judge(Candidate candidate) =>
    [
        JudgeStatus(candidate),
        JudgeStart(candidate),
        JudgeEnd(candidate),
        JudgeHolder(candidate),
        JudgeBuyer(candidate),
        ScopeRule.Judge(candidate),
        JudgeReason(candidate),
        JudgeShare(candidate),
    ];

    private static RuleVerdict JudgeStatus(Candidate candidate)
    {
        var actual = JsonName.Of(candidate.Source.Status);
        var required = JsonName.Of(CoverageSourceStatus.Active);
        return candidate.Source.Status == CoverageSourceStatus.Active
            ? new RuleVerdict(Status, SourceActive, actual, required, Change: null)
            : new RuleVerdict(Status, SourceNotActive, actual, required, new SmallestChange("status", required));
    }

    private static RuleVerdict JudgeStart(Candidate candidate)
    {
        var today = candidate.Today.ToString();
        var from = candidate.Source.Validity.From;
        return candidate.Today >= from
            ? new RuleVerdict(Start, Started, today, from.ToString(), Change: null)
            : new RuleVerdict(Start, NotYetStarted, today, from.ToString(), new SmallestChange("from", today));
    }

    private static RuleVerdict JudgeEnd(Candidate candidate)
    {
        var today = candidate.Today.ToString();
        var to = candidate.Source.Validity.To;
        return candidate.Today < to
            ? new RuleVerdict(End, NotEnded, today, to.ToString(), Change: null)
            : new RuleVerdict(End, Ended, today, to.ToString(), new SmallestChange("to", candidate.Today.AddDays(1).ToString()));
    }

    private static RuleVerdict JudgeHolder(Candidate candidate)
    {
        var customer = candidate.Facts.Customer.Number;
        if (candidate.Source.Holder is not { } holder)
        {
            return new RuleVerdict(Holder, GoesWithEquipment, customer, "any", Change: null);
        }

        return string.Equals(holder, customer, StringComparison.OrdinalIgnoreCase)
            ? new RuleVerdict(Holder, HeldByCustomer, customer, holder, Change: null)
            : new RuleVerdict(Holder, HeldByAnotherCustomer, customer, holder, new SmallestChange("holder", customer));
    }

    private static RuleVerdict JudgeBuyer(Candidate candidate)
    {
        var buyer = candidate.Facts.Customer.IsConsumer ? "consumer" : "business";
        if (candidate.Source.Kind != CoverageSourceKind.LegalGuarantee)
        {
            return new RuleVerdict(Buyer, AnyBuyer, buyer, "any", Change: null);
        }

        return candidate.Facts.Customer.IsConsumer
            ? new RuleVerdict(Buyer, BuyerIsConsumer, buyer, "consumer", Change: null)
            : new RuleVerdict(Buyer, ConsumersOnly, buyer, "consumer", new SmallestChange("case.customer.consumer", "true"));
    }

    private static RuleVerdict JudgeReason(Candidate candidate)
    {
        var reason = JsonName.Of(candidate.Facts.Reason);
        var covered = string.Join(", ", candidate.Source.Reasons.Distinct().OrderBy(r => r).Select(r => JsonName.Of(r)));
        return candidate.Source.Reasons.Contains(candidate.Facts.Reason)
            ? new RuleVerdict(Reason, ReasonCovered, reason, covered, Change: null)
            : new RuleVerdict(Reason, ReasonNotCovered, reason, covered, new SmallestChange("reasons", reason));
    }

    private static RuleVerdict JudgeShare(Candidate candidate)
    {
        var relevant = RelevantCategories.For(candidate.Facts.Reason);
        var highest = relevant.Max(candidate.Source.Shares.Of);
        var actual = JsonNumber.Of(highest);
        var required = SmallestShare.ToString(CultureInfo.InvariantCulture);
        return highest > 0
            ? new RuleVerdict(Share, PaysAShare, actual, required, Change: null)
            : new RuleVerdict(Share, PaysNothing, actual, required, new SmallestChange("shares." + JsonName.Of(relevant[0]), required));
    }
}
