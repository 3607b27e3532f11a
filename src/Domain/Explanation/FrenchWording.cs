using System.Globalization;
using Sav.Domain.Calendars;
using Sav.Domain.Cases;
using Sav.Domain.Coverage;
using Sav.Domain.Entitlement;
using Sav.Domain.Json;
using Sav.Domain.Pricing;
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
        Entitlement.Outcome.Prepaid => "Prépayé : le client a payé d'avance et ne paie rien de plus.",
        Entitlement.Outcome.Goodwill => "Geste commercial : une partie est offerte.",
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
        CoverageSourceKind.Recall => $"campagne de rappel {number}",
        CoverageSourceKind.Warranty => $"garantie constructeur {number}",
        CoverageSourceKind.LegalGuarantee => $"garantie légale {number}",
        CoverageSourceKind.RepairWarranty => $"garantie de réparation {number}",
        CoverageSourceKind.PrepaidPack => $"réserve prépayée {number}",
        CoverageSourceKind.Goodwill => $"remise commerciale {number}",
        _ => $"ligne de contrat {number}",
    };

    public override string PaidBy(CoverageShare share, string part) => $"{part} par la {Source(share.Kind, share.Number)}";

    public override string PaidByCustomer(string part) => $"{part} par le client";

    public override string Percent(decimal percent) => Number(percent) + "\u00a0%";

    public override string Money(decimal amount, string currency) =>
        amount.ToString("#,##0.00", CultureInfo.InvariantCulture).Replace(',', '\u202f').Replace('.', ',') + "\u00a0" + currency;

    public override IEnumerable<string> Terms(Payer payer, string currency)
    {
        if (payer.Deductible > 0)
        {
            yield return $"la {Source(payer.Kind, payer.Number)} paie ce qui dépasse {Money(payer.Deductible, currency)}";
        }

        if (payer.Cap is { } cap)
        {
            yield return $"la {Source(payer.Kind, payer.Number)} paie au plus {Money(cap, currency)}";
        }

        if (payer.Quota is { Unit: QuotaUnit.Money } quota)
        {
            yield return $"il reste {Money(quota.Remaining, currency)} à la {Source(payer.Kind, payer.Number)}";
        }
    }

    public override string Hold(CoverageSourceKind kind, QuotaUse hold, string currency) =>
        $"{Source(kind, hold.Number)} : retenue de {Quantity(hold.Quantity, hold.Unit, currency)}"
        + $" sur un reste de {Quantity(hold.Remaining, hold.Unit, currency)}"
        + (hold.Needed > hold.Remaining ? $" ; le dossier demande {Quantity(hold.Needed, hold.Unit, currency)}" : string.Empty);

    public override string CreditApproved(string approver) => $"Le crédit du client est bloqué ; {approver} a autorisé le travail.";

    public override string Level(AppliedDeadline deadline) => deadline.BroughtBy is { } source
        ? $"Niveau de service {deadline.Level.Code} de la {Source(source.Kind, source.Number)}"
        : $"Niveau de service {deadline.Level.Code}";

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
        ReasonCode.GraceEnded =>
            $"Son dernier jour était le {Date(candidate.Source.Validity.To.AddDays(-1))}, son délai de grâce est écoulé, "
            + $"et le dossier date du {Date(rule.Actual)}.",
        ReasonCode.HeldByAnotherCustomer => $"Le client {rule.Required} la détient, le dossier est du client {rule.Actual}.",
        ReasonCode.ConsumersOnly => "Elle ne protège que les consommateurs, et le client est un professionnel.",
        ReasonCode.EquipmentNotNamed when candidate.Source.Scope.Kind == ScopeKind.ProductFamily =>
            $"Elle couvre les produits de la famille {rule.Required}, et le dossier ne nomme aucun équipement.",
        ReasonCode.EquipmentNotNamed => $"Elle couvre {rule.Required}, et le dossier ne nomme pas un tel équipement.",
        ReasonCode.SiteNotNamed => $"Elle couvre le site {rule.Required}, et le dossier ne nomme aucun site.",
        ReasonCode.OutOfScope => $"Elle couvre {rule.Required}, le dossier concerne {Subject(rule.Actual)}.",
        ReasonCode.ChannelNotNamed => $"Elle couvre les dossiers reçus par {Channels(rule.Required)}, et le dossier ne dit pas comment il est arrivé.",
        ReasonCode.ChannelNotCovered =>
            $"Elle couvre les dossiers reçus par {Channels(rule.Required)}, celui-ci est arrivé par {Channels(rule.Actual)}.",
        ReasonCode.ContactNotNamed => $"{OnlyThese(rule.Required)} y faire appel, et le dossier ne dit pas qui appelle.",
        ReasonCode.ContactNotCovered => $"{OnlyThese(rule.Required)} y faire appel, et c'est {rule.Actual} qui a appelé.",
        ReasonCode.DefectNotNamed => $"Elle couvre le défaut {rule.Required}, et le dossier ne dit pas de quel défaut il s'agit.",
        ReasonCode.OtherDefect => $"Elle couvre le défaut {rule.Required}, le dossier concerne {rule.Actual}.",
        ReasonCode.OtherCurrency => $"Ses montants sont en {rule.Required}, le dossier est facturé en {rule.Actual}.",
        ReasonCode.ShareEnded => $"Ce qu'elle paie de ce dossier a pris fin avant le {Date(rule.Required)}, le dossier date du {Date(rule.Actual)}.",
        ReasonCode.QuotaUsedUp => $"Son quota est épuisé : il reste {OfQuota(candidate, rule.Actual)}, il faut au moins {OfQuota(candidate, rule.Required)}.",
        ReasonCode.ReasonNotCovered => $"Elle ne couvre pas {Name(rule.Actual)}.",
        _ => "Elle ne paie rien de ce que coûte ce dossier.",
    };

    public override string Remedy(CandidateVerdict candidate, RuleVerdict rule, CaseFacts facts) => rule.Code switch
    {
        ReasonCode.SourceNotActive => "Elle devrait être active.",
        ReasonCode.NotYetStarted => $"Elle devrait commencer le {Date(rule.Actual)} ou avant.",
        ReasonCode.Ended or ReasonCode.GraceEnded => $"Elle devrait courir au moins jusqu'au {LastDayAfter(rule.Change!)}.",
        ReasonCode.HeldByAnotherCustomer => $"Le client {rule.Actual} devrait la détenir.",
        ReasonCode.ConsumersOnly => "Le client devrait être un consommateur.",
        ReasonCode.EquipmentNotNamed when candidate.Source.Scope.Kind == ScopeKind.ProductFamily => "Le dossier devrait en nommer un.",
        ReasonCode.EquipmentNotNamed => $"Le dossier devrait nommer {rule.Required}.",
        ReasonCode.SiteNotNamed => $"Le dossier devrait nommer le site {rule.Required}.",
        ReasonCode.OutOfScope when facts.Equipment?.ProductFamily is null && candidate.Source.Scope.Kind == ScopeKind.ProductFamily =>
            $"Le produit devrait appartenir à {rule.Required}.",
        ReasonCode.OutOfScope => $"Elle devrait couvrir {rule.Actual}.",
        ReasonCode.ReasonNotCovered => $"Elle devrait couvrir {Name(rule.Actual)}.",
        ReasonCode.ChannelNotNamed => $"Le dossier devrait arriver par {Channels(rule.Required)}.",
        ReasonCode.ChannelNotCovered => $"Elle devrait couvrir les dossiers reçus par {Channels(rule.Actual)}.",
        ReasonCode.ContactNotNamed => $"Le dossier devrait nommer {Or(rule.Required)}.",
        ReasonCode.ContactNotCovered => $"{rule.Actual} devrait figurer parmi ses contacts.",
        ReasonCode.DefectNotNamed => $"Le dossier devrait concerner le défaut {rule.Required}.",
        ReasonCode.OtherDefect => $"Elle devrait couvrir le défaut {rule.Actual}.",
        ReasonCode.OtherCurrency => $"Ses montants devraient être en {rule.Actual}.",
        ReasonCode.ShareEnded => $"Cela devrait courir au moins jusqu'au {LastDayAfter(rule.Change!)}.",
        ReasonCode.QuotaUsedUp => $"Il devrait rester au moins {OfQuota(candidate, rule.Required)}.",
        _ => $"Elle devrait payer au moins {Number(rule.Required)}\u00a0% de l'un de ces postes : {Relevant(facts.Reason)}.",
    };

    public override string Counted(Deadline deadline) => $"{Name(deadline.Promise)}, {Length(TimeSpan.FromMinutes(deadline.Minutes))} :";

    public override string Segment(DateTime from, DateTime to, TimeSpan length) => from.Date == to.Date
        ? $"{Time(from)} à {Clock(to)} ({Length(length)})"
        : $"{Time(from)} au {Time(to)} ({Length(length)})";

    private static string Number(decimal number) => Number(JsonNumber.Of(number));

    // A number in its canonical form, as verdicts carry it.
    private static string Number(string number) => number.Replace('.', ',');

    private static string Subject(string actual) => actual == RuleVerdict.NotNamed ? "un produit sans famille" : actual;

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

    // In French, 0 and 1 are singular.
    protected override string Counted(decimal quantity, QuotaUnit unit) => unit switch
    {
        QuotaUnit.Hours => Number(quantity) + " h",
        QuotaUnit.Visits => Number(quantity) + (quantity < 2 ? " visite" : " visites"),
        _ => Number(quantity) + (quantity < 2 ? " dossier" : " dossiers"),
    };

    private static string Or(string names) => names.Replace(", ", " ou ");

    private static string OnlyThese(string names) => names.Contains(", ") ? $"Seuls {Or(names)} peuvent" : $"Seul {names} peut";

    private static string Channels(string names) => Each<CaseChannel>(names, " ou ", channel => channel switch
    {
        CaseChannel.Phone => "téléphone",
        CaseChannel.Email => "courriel",
        CaseChannel.Web => "le web",
        _ => "d'autres voies",
    });

    private static string Name(CoverageSourceStatus status) => status switch
    {
        CoverageSourceStatus.Draft => "à l'état de projet",
        CoverageSourceStatus.Suspended => "suspendue",
        CoverageSourceStatus.Expired => "expirée",
        CoverageSourceStatus.Cancelled => "résiliée",
        _ => "active",
    };

    private static string Name(string reason) =>
        reason == JsonName.Of(CaseReason.UsageHelp) ? "une demande d'aide à l'utilisation" : "une panne";

    private string Relevant(CaseReason reason) =>
        string.Join(", ", RelevantCategories.For(reason).Select(c => Category(c).ToLowerInvariant()));
}
