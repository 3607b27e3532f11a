using Sav.Domain.Calendars;

namespace Sav.Domain.Contracts;

/// <summary>A contract that is to be activated, as it stands; anything may be missing.</summary>
public sealed record DraftContract
{
    public required string Number { get; init; }

    public LocalDate? FirstDay { get; init; }

    public LocalDate? LastDay { get; init; }

    /// <summary>IANA name.</summary>
    public string? TimeZone { get; init; }

    /// <summary>For the whole term; null: none was agreed, nothing is billed.</summary>
    public decimal? Price { get; init; }

    public bool HasCurrency { get; init; }

    /// <summary>Null: billed elsewhere, no instalments.</summary>
    public BillingInterval? Interval { get; init; }

    public IReadOnlyList<DraftLine> Lines { get; init; } = [];
}
