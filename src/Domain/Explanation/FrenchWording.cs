using System.Globalization;
using Sav.Domain.Calendars;
using Sav.Domain.Cases;
using Sav.Domain.Coverage;
using Sav.Domain.Entitlement;
using Sav.Domain.ServiceLevels;

namespace Sav.Domain.Explanation;

internal sealed class FrenchWording : Wording
{
    protected override string DateFormat => "dd'/'MM'/'yyyy";

    public override string Colon => " :";

    public override string NothingConsidered => "Il n'y a ni garantie ni contrat à examiner.";

    public override string Arithmetic => "Calcul des délais :";

    public override string Outcome(Outcome outcome) => outcome switch
    {
        Entitlement.Outcome.Covered => "Pris en charge : le client ne paie rien.",
        Entitlement.Outcome.PartlyCovered => "Pris en charge en partie : le client paie le reste.",
        Entitlement.Outcome.PayPerCall => "Non pris en charge : le client paie cette assistance.",
        Entitlement.Outcome.QuoteRequired => "Non pris en charge : proposez un devis avant tout travail.",
        _ => "En attente : le crédit du client est bloqué. Quelqu'un doit donner son accord avant tout travail.",
    };

    public override string Category(CostCategory category) => category switch
    {
        CostCategory.Labour => "Main-d'œuvre",
        CostCategory.Travel => "Déplacement",
        CostCategory.Parts => "Pièces",
        _ => "Assistance",
    };

    public override string Source(CoverageSourceKind kind, string number) => kind switch
    {
        CoverageSourceKind.Warranty => $"garantie constructeur {number}",
        CoverageSourceKind.LegalGuarantee => $"garantie légale {number}",
        _ => $"ligne de contrat {number}",
    };

    public override string PaidBy(CoverageShare share) => $"{Percent(share.Percent)} par la {Source(share.Kind, share.Number)}";

    public override string PaidByCustomer(decimal percent) => $"{Percent(percent)} par le client";

    public override string Level(AppliedServiceLevel level) => level.BroughtBy is { } source
        ? $"Niveau de service {level.Level.Code} de la {Source(source.Kind, source.Number)}"
        : $"Niveau de service {level.Level.Code}";

    public override string Due(Promise promise, DateTime time) => $"{Name(promise)} avant le {Time(time)}";

    public override string ConsideredOn(DateTime time, IanaZone zone) => $"Examen au {Time(time)} ({zone}) :";

    public override string Applies(CandidateVerdict candidate)
    {
        var standing = candidate.Standing!;
        var source = Source(candidate.Source.Kind, candidate.Source.Number);
        return standing.DecidedBy is { } criterion
            ? $"{standing.Rank}. {source} : s'applique ; elle vient après {standing.Rank - 1} à cause de {Name(criterion)}."
            : $"{standing.Rank}. {source} : s'applique.";
    }

    public override string DoesNotApply(CandidateVerdict candidate) =>
        $"- {Source(candidate.Source.Kind, candidate.Source.Number)} : ne s'applique pas.";

    public override string Failure(CandidateVerdict candidate, RuleVerdict rule) => rule.Code switch
    {
        ReasonCode.SourceNotActive => $"Elle est {Name(candidate.Source.Status)}.",
        ReasonCode.NotYetStarted => $"Elle commence le {Date(rule.Required)}, le dossier date du {Date(rule.Actual)}.",
        ReasonCode.Ended =>
            $"Son dernier jour était le {Date(candidate.Source.Validity.To.AddDays(-1))}, le dossier date du {Date(rule.Actual)}.",
        ReasonCode.HeldByAnotherCustomer => $"Le client {rule.Required} la détient, le dossier est du client {rule.Actual}.",
        ReasonCode.ConsumersOnly => "Elle ne protège que les consommateurs, et le client est un professionnel.",
        ReasonCode.EquipmentNotNamed => $"Elle couvre {rule.Required}, et le dossier ne nomme pas un tel équipement.",
        ReasonCode.OutOfScope => $"Elle couvre {rule.Required}, le dossier concerne {Subject(rule.Actual)}.",
        ReasonCode.ReasonNotCovered => $"Elle ne couvre pas {Name(rule.Actual)}.",
        _ => "Elle ne paie rien de ce que coûte ce dossier.",
    };

    public override string Remedy(CandidateVerdict candidate, RuleVerdict rule, CaseFacts facts) => rule.Code switch
    {
        ReasonCode.SourceNotActive => "Elle devrait être active.",
        ReasonCode.NotYetStarted => $"Elle devrait commencer le {Date(rule.Actual)} ou avant.",
        ReasonCode.Ended => $"Elle devrait courir au moins jusqu'au {Date(rule.Actual)}.",
        ReasonCode.HeldByAnotherCustomer => $"Le client {rule.Actual} devrait la détenir.",
        ReasonCode.ConsumersOnly => "Le client devrait être un consommateur.",
        ReasonCode.EquipmentNotNamed => $"Le dossier devrait nommer {rule.Required}.",
        ReasonCode.OutOfScope when facts.Equipment?.ProductFamily is null && candidate.Source.Scope.Kind == ScopeKind.ProductFamily =>
            $"Le produit devrait appartenir à {rule.Required}.",
        ReasonCode.OutOfScope => $"Elle devrait couvrir {rule.Actual}.",
        ReasonCode.ReasonNotCovered => $"Elle devrait couvrir {Name(rule.Actual)}.",
        _ => $"Elle devrait payer au moins {rule.Required.Replace('.', ',')}\u00a0% de l'un de ces postes : {Relevant(facts.Reason)}.",
    };

    public override string Counted(Deadline deadline) => $"{Name(deadline.Promise)}, {Length(TimeSpan.FromMinutes(deadline.Minutes))} :";

    public override string Segment(DateTime from, DateTime to, TimeSpan length) => from.Date == to.Date
        ? $"{Time(from)} à {Clock(to)} ({Length(length)})"
        : $"{Time(from)} au {Time(to)} ({Length(length)})";

    private static string Percent(decimal percent) =>
        percent.ToString("0.######", CultureInfo.InvariantCulture).Replace('.', ',') + "\u00a0%";

    private static string Subject(string actual) => actual == ScopeRule.NotNamed ? "un produit sans famille" : actual;

    private static string Name(Promise promise) => promise switch
    {
        Promise.Response => "réponse",
        Promise.OnSite => "sur place",
        _ => "remise en service",
    };

    private static string Name(RankingCriterion criterion) => criterion switch
    {
        RankingCriterion.CustomerCost => "son coût plus élevé pour le client",
        RankingCriterion.SourceOrder => "sa nature",
        RankingCriterion.Resolution => "sa remise en service plus tardive",
        RankingCriterion.Scope => "sa portée plus large",
        RankingCriterion.End => "sa fin plus tardive",
        _ => "son numéro",
    };

    private static string Name(CoverageSourceStatus status) => status switch
    {
        CoverageSourceStatus.Draft => "à l'état de projet",
        CoverageSourceStatus.Suspended => "suspendue",
        CoverageSourceStatus.Expired => "expirée",
        CoverageSourceStatus.Cancelled => "résiliée",
        _ => "active",
    };

    private static string Name(string reason) =>
        reason == Json.JsonName.Of(CaseReason.UsageHelp) ? "une demande d'aide à l'utilisation" : "une panne";

    private string Relevant(CaseReason reason) =>
        string.Join(", ", RelevantCategories.For(reason).Select(c => Category(c).ToLowerInvariant()));
}
