using System.Globalization;
using Sav.Domain.Calendars;
using Sav.Domain.Cases;
using Sav.Domain.Coverage;
using Sav.Domain.Entitlement;
using Sav.Domain.Json;

namespace Sav.Domain.WhatIf;

/// <summary>Makes the changes that verdicts propose, so that somebody can see what would come of them.</summary>
public static class FactsChange
{
    /// <summary>The fields that can be changed, for errors and help.</summary>
    public static IReadOnlyList<string> Fields { get; } =
    [
        ChangedField.Status, ChangedField.From, ChangedField.To, ChangedField.Holder, ChangedField.ScopeEquipment, ChangedField.ScopeSite,
        ChangedField.ScopeProductFamily, ChangedField.Reasons, ChangedField.Channels, ChangedField.Contacts, ChangedField.DefectCode,
        ChangedField.Currency, ChangedField.QuotaRemaining, .. CostCategories.All.Select(ChangedField.Share),
        .. CostCategories.All.Select(ChangedField.ShareEnd), ChangedField.CaseConsumer, ChangedField.CaseEquipment,
        ChangedField.CaseProductFamily, ChangedField.CaseSite, ChangedField.CaseChannel, ChangedField.CaseContact, ChangedField.CaseDefectCode,
    ];

    /// <summary>Makes one change; a list (reasons, channels, contacts) gains the value.</summary>
    /// <exception cref="InvalidFactsException">There is no such field, or the value is none for it.</exception>
    public static ChangedFacts Apply(SmallestChange change, CaseFacts facts, CoverageSource source) =>
        change.Field.StartsWith("case.", StringComparison.Ordinal)
            ? new ChangedFacts(Apply(change, facts), source)
            : new ChangedFacts(facts, Apply(change, source));

    /// <summary>Makes a change to the case.</summary>
    /// <inheritdoc cref="Apply(SmallestChange, CaseFacts, CoverageSource)"/>
    public static CaseFacts Apply(SmallestChange change, CaseFacts facts) => change.Field switch
    {
        ChangedField.CaseConsumer => facts with { Customer = facts.Customer with { IsConsumer = Flag(change) } },
        ChangedField.CaseEquipment => facts with { Equipment = Named(Identity(change), facts.Equipment) },
        ChangedField.CaseProductFamily => facts with { Equipment = InFamily(facts.Equipment, change.Value) },
        ChangedField.CaseSite => facts with { Site = change.Value },
        ChangedField.CaseChannel => facts with { Channel = Member<CaseChannel>(change) },
        ChangedField.CaseContact => facts with { Contact = change.Value },
        ChangedField.CaseDefectCode => facts with { DefectCode = change.Value },
        _ => throw UnknownField(change),
    };

    /// <summary>Makes a change to a source.</summary>
    /// <inheritdoc cref="Apply(SmallestChange, CaseFacts, CoverageSource)"/>
    public static CoverageSource Apply(SmallestChange change, CoverageSource source) => change.Field switch
    {
        ChangedField.Status => source with { Status = Member<CoverageSourceStatus>(change) },
        ChangedField.From => source with { Validity = new ValidityPeriod(Day(change), source.Validity.To, source.Validity.Zone) },
        ChangedField.To => source with { Validity = new ValidityPeriod(source.Validity.From, Day(change), source.Validity.Zone) },
        ChangedField.Holder => source with { Holder = change.Value },
        ChangedField.ScopeEquipment => source with { Scope = CoverageScope.OfEquipment(Identity(change)) },
        ChangedField.ScopeSite => source with { Scope = CoverageScope.OfSite(change.Value) },
        ChangedField.ScopeProductFamily => source with { Scope = CoverageScope.OfProductFamily(change.Value) },
        ChangedField.Reasons => source with { Reasons = [.. source.Reasons, Member<CaseReason>(change)] },
        ChangedField.Channels => source with { Channels = [.. source.Channels ?? [], Member<CaseChannel>(change)] },
        ChangedField.Contacts => source with { Contacts = [.. source.Contacts ?? [], change.Value] },
        ChangedField.DefectCode => source with { DefectCode = change.Value },
        ChangedField.Currency => source with { Currency = change.Value },
        ChangedField.QuotaRemaining => source with { Quota = Remaining(change, source) },
        _ when ChangedField.IsShare(change.Field, out var category) =>
            source with { Shares = source.Shares.With(category, Number(change)) },
        _ when ChangedField.IsShareEnd(change.Field, out var category) =>
            source with { ShareEnds = source.ShareEnds.With(category, Day(change)) },
        _ => throw UnknownField(change),
    };

    // The family is the product's, whichever piece of it is named.
    private static EquipmentFacts Named(EquipmentIdentity identity, EquipmentFacts? before) => new()
    {
        ProductNumber = identity.ProductNumber,
        ProductFamily = string.Equals(before?.ProductNumber, identity.ProductNumber, StringComparison.OrdinalIgnoreCase)
            ? before!.ProductFamily
            : null,
        SerialNumber = identity.SerialNumber,
    };

    // A family belongs to a product; a case without equipment gets one that has no other mark.
    private static EquipmentFacts InFamily(EquipmentFacts? equipment, string family) =>
        (equipment ?? new EquipmentFacts { ProductNumber = family }) with { ProductFamily = family };

    private static Quota Remaining(SmallestChange change, CoverageSource source) => source.Quota is { } quota
        ? quota with { Remaining = Number(change) }
        : throw Wrong(
            $"The source '{source.Number}' has no quota, so nothing of it can remain. Change another field.",
            $"La source « {source.Number} » n'a pas de quota, rien ne peut donc en rester. Changez un autre champ.");

    private static EquipmentIdentity Identity(SmallestChange change) =>
        EquipmentIdentity.TryParse(change.Value, out var identity) ? identity : throw Unreadable(change, "PUMP-2/SN-0042");

    private static bool Flag(SmallestChange change) => change.Value switch
    {
        "true" => true,
        "false" => false,
        _ => throw Unreadable(change, "true"),
    };

    private static LocalDate Day(SmallestChange change) =>
        LocalDate.TryParse(change.Value, out var day) ? day : throw Unreadable(change, "2026-03-02");

    private static decimal Number(SmallestChange change) =>
        decimal.TryParse(change.Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw Unreadable(change, "12.5");

    private static T Member<T>(SmallestChange change)
        where T : struct, Enum => JsonName.TryRead<T>(change.Value, out var member) ? member : throw Unreadable(change, JsonName.Choices<T>());

    private static ContradictoryFactsException Unreadable(SmallestChange change, string example) => Wrong(
        $"'{change.Value}' is no value for '{change.Field}'. Write it like this: {example}.",
        $"« {change.Value} » n'est pas une valeur pour « {change.Field} ». Écrivez-la ainsi : {example}.");

    private static ContradictoryFactsException UnknownField(SmallestChange change) => Wrong(
        $"'{change.Field}' cannot be changed. Use one of: {string.Join(", ", Fields)}.",
        $"« {change.Field} » ne peut pas être changé. Utilisez l'un de ceux-ci : {string.Join(", ", Fields)}.");

    private static ContradictoryFactsException Wrong(string english, string french) => new(new LocalizedText(english, french));
}
