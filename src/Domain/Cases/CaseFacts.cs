using Sav.Domain.Calendars;
using Sav.Domain.ServiceLevels;

namespace Sav.Domain.Cases;

/// <summary>Everything about a case that its entitlement decision depends on, apart from the coverage sources.</summary>
public sealed record CaseFacts
{
    /// <summary>For the reader; no rule looks at it. Null: the CRM has not numbered the case yet.</summary>
    public string? Number { get; init; }

    public required CaseReason Reason { get; init; }

    public required CustomerFacts Customer { get; init; }

    /// <summary>Null: the case names none.</summary>
    public EquipmentFacts? Equipment { get; init; }

    /// <summary>Currency (ISO 4217) in which the case is billed.</summary>
    public required string Currency { get; init => field = CurrencyException.Checked(value); }

    /// <summary>The customer's zone; deadlines are shown in it.</summary>
    public required IanaZone Zone { get; init; }

    /// <summary>The level (code <c>STANDARD</c>) that applies where no source gives a better one.</summary>
    public required ServiceLevel StandardLevel { get; init; }
}
