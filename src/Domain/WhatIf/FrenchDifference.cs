using Sav.Domain.Entitlement;

namespace Sav.Domain.WhatIf;

internal sealed class FrenchDifference : DifferenceWording
{
    public override string Title => "Ce qui changerait :";

    public override string Nothing => "Rien ne changerait.";

    public override string Outcome(Outcome before, Outcome after) => $"résultat : {Name(before)} → {Name(after)}";

    public override string Moved(string due, TimeSpan shift) =>
        $"{due}, soit {Length(shift.Duration())} plus {(shift < TimeSpan.Zero ? "tôt" : "tard")}";

    public override string NewlyPromised(string due) => $"{due}, ce qui n'est pas promis aujourd'hui";

    public override string NoLongerPromised(string due) => $"{due} : ne serait plus promis";

    public override string WouldApply(string source) => $"{source} : s'appliquerait.";

    public override string WouldNotApply(string source, string failures) => $"{source} : ne s'appliquerait plus. {failures}";

    private static string Name(Outcome outcome) => outcome switch
    {
        Entitlement.Outcome.Covered => "pris en charge",
        Entitlement.Outcome.PartlyCovered => "pris en charge en partie",
        Entitlement.Outcome.Prepaid => "prépayé",
        Entitlement.Outcome.PayPerCall => "assistance payante",
        Entitlement.Outcome.QuoteRequired => "devis nécessaire",
        Entitlement.Outcome.Goodwill => "geste commercial",
        _ => "en attente",
    };
}
