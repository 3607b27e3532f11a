using Sav.Domain.Json;
using static Sav.Domain.Entitlement.EligibilityRule;
using static Sav.Domain.Entitlement.ReasonCode;

namespace Sav.Domain.Entitlement;

/// <summary>May this person call on the source, in this way?</summary>
internal static class CallerRules
{
    public static RuleVerdict JudgeChannel(Candidate candidate)
    {
        if (candidate.Source.Channels is not { } covered)
        {
            return candidate.Case.Open.Channel;
        }

        var named = candidate.Facts.Channel;
        var actual = candidate.Case.Open.Channel.Actual;
        var required = JsonName.List(covered);
        if (named is null && covered.Count > 0)
        {
            var naming = new SmallestChange(ChangedField.CaseChannel, JsonName.Of(covered.Min()));
            return new RuleVerdict(Channel, ChannelNotNamed, actual, required, naming);
        }

        return named is { } used && covered.Contains(used)
            ? new RuleVerdict(Channel, ChannelCovered, actual, required, Change: null)
            : new RuleVerdict(Channel, ChannelNotCovered, actual, required, new SmallestChange(ChangedField.Channels, actual));
    }

    public static RuleVerdict JudgeContact(Candidate candidate)
    {
        if (candidate.Source.Contacts is not { } covered)
        {
            return candidate.Case.Open.Contact;
        }

        var required = string.Join(", ", covered);
        if (candidate.Facts.Contact is not { } caller)
        {
            var naming = new SmallestChange(ChangedField.CaseContact, covered[0]);
            return new RuleVerdict(Contact, ContactNotNamed, RuleVerdict.NotNamed, required, naming);
        }

        return covered.Any(contact => EligibilityRules.SameText(contact, caller))
            ? new RuleVerdict(Contact, ContactCovered, caller, required, Change: null)
            : new RuleVerdict(Contact, ContactNotCovered, caller, required, new SmallestChange(ChangedField.Contacts, caller));
    }
}
