using Sav.Domain.Entitlement;

namespace Sav.Domain.WhatIf;

internal sealed class EnglishDifference : DifferenceWording
{
    public override string Title => "What would change:";

    public override string Nothing => "Nothing would change.";

    public override string Outcome(Outcome before, Outcome after) => $"outcome: {Name(before)} → {Name(after)}";

    public override string Moved(string due, TimeSpan shift) =>
        $"{due}, {Length(shift.Duration())} {(shift < TimeSpan.Zero ? "earlier" : "later")}";

    public override string NewlyPromised(string due) => $"{due}, which is not promised now";

    public override string NoLongerPromised(string due) => $"{due} would no longer be promised";

    public override string WouldApply(string source) => $"{source} would apply.";

    public override string WouldNotApply(string source, string failures) => $"{source} would no longer apply. {failures}";

    private static string Name(Outcome outcome) => outcome switch
    {
        Entitlement.Outcome.Covered => "covered",
        Entitlement.Outcome.PartlyCovered => "partly covered",
        Entitlement.Outcome.Prepaid => "prepaid",
        Entitlement.Outcome.PayPerCall => "pay per call",
        Entitlement.Outcome.QuoteRequired => "quote required",
        Entitlement.Outcome.Goodwill => "goodwill",
        _ => "on hold",
    };
}
