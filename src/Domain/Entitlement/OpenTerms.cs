using Sav.Domain.Cases;
using Sav.Domain.Json;
using static Sav.Domain.Entitlement.ReasonCode;

namespace Sav.Domain.Entitlement;

/// <summary>
/// The verdicts on a source that leaves a term open. They are the same for every such source, so each is made once for the case.
/// </summary>
internal sealed class OpenTerms(CaseFacts facts)
{
    /// <summary>What is required of the case then.</summary>
    public const string Any = "any";

    public RuleVerdict Holder { get; } = Of(EligibilityRule.Holder, GoesWithEquipment, facts.Customer.Number);

    public RuleVerdict Buyer { get; } = Of(EligibilityRule.Buyer, AnyBuyer, EligibilityRules.BuyerOf(facts.Customer));

    public RuleVerdict Scope { get; } = Of(EligibilityRule.Scope, InScope, facts.Customer.Number);

    public RuleVerdict Channel { get; } =
        Of(EligibilityRule.Channel, AnyChannel, facts.Channel is { } channel ? JsonName.Of(channel) : RuleVerdict.NotNamed);

    public RuleVerdict Contact { get; } = Of(EligibilityRule.Contact, AnyContact, facts.Contact ?? RuleVerdict.NotNamed);

    public RuleVerdict Defect { get; } = Of(EligibilityRule.Defect, AnyDefect, facts.DefectCode ?? RuleVerdict.NotNamed);

    public RuleVerdict Currency { get; } = Of(EligibilityRule.Currency, NoMoneyTerms, facts.Currency);

    private static RuleVerdict Of(EligibilityRule rule, ReasonCode code, string actual) => new(rule, code, actual, Any, Change: null);
}
