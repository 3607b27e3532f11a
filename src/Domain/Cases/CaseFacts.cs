using Sav.Domain.Calendars;
using Sav.Domain.Coverage;
using Sav.Domain.Pricing;
using Sav.Domain.ServiceLevels;

namespace Sav.Domain.Cases;

/// <summary>Everything about a case that its entitlement decision depends on, apart from the coverage sources.</summary>
public sealed record CaseFacts
{
    /// <summary>For the reader; no rule looks at it. Null: the case has none.</summary>
    public string? Number { get; init; }

    public required CaseReason Reason { get; init; }

    public CaseSeverity Severity { get; init; } = CaseSeverity.Normal;

    /// <summary>Null: nobody knows.</summary>
    public CaseChannel? Channel { get; init; }

    /// <summary>Number of the person who calls; null: the case names none.</summary>
    public string? Contact { get; init; }

    /// <summary>Number of the place where the work is to be done; null: the case names none.</summary>
    public string? Site { get; init; }

    /// <summary>What is wrong, as a recall or a repair warranty names it; null: not found out yet.</summary>
    public string? DefectCode { get; init; }

    public required CustomerFacts Customer { get; init; }

    /// <summary>Null: the case names none.</summary>
    public EquipmentFacts? Equipment { get; init; }

    /// <summary>Null: one hour, and one visit for a defect.</summary>
    public CaseNeed? Need { get; init; }

    /// <summary>Null: nobody has estimated the cost; every relevant cost category then weighs the same.</summary>
    public CaseEstimate? Estimate { get; init; }

    /// <summary>Currency (ISO 4217) in which the case is billed.</summary>
    public required string Currency { get; init => field = CurrencyException.Checked(value); }

    /// <summary>The customer's zone; deadlines are shown in it.</summary>
    public required IanaZone Zone { get; init; }

    /// <summary>The level (code <c>STANDARD</c>) that applies where no source gives a better one.</summary>
    public required ServiceLevel StandardLevel { get; init; }

    /// <summary>Who allowed the work in spite of the customer's credit hold; null: nobody.</summary>
    public string? CreditApprovedBy { get; init; }

    /// <summary>Usage help that nothing covers and that is estimated above this amount needs a quote; null: it never does.</summary>
    public decimal? QuoteThreshold { get; init => field = value is { } amount ? AmountException.Checked(amount) : null; }

    /// <summary>Who pays first. Kinds that it lacks come behind, in the order of <see cref="CoverageSourceKind"/>.</summary>
    public IReadOnlyList<CoverageSourceKind> SourceOrder { get; init; } = [];

    /// <summary>When the service clock stood still, in any order.</summary>
    public IReadOnlyList<Pause> Pauses { get; init; } = [];

    /// <summary><see cref="Need"/>, or what a case of this reason needs by default.</summary>
    public CaseNeed ExpectedNeed => Need ?? (Reason == CaseReason.Defect ? OneVisit : OneCall);

    private static readonly CaseNeed OneVisit = new() { Hours = 1, Visits = 1 };

    private static readonly CaseNeed OneCall = new() { Hours = 1, Visits = 0 };
}
