namespace Sav.Platform.Simulators.Erp;

/// <summary>What the ERP is started with.</summary>
public sealed record ErpOptions : SimulatorOptions
{
    /// <summary>ISO 4217 codes that it keeps books in; others are refused with <c>currency_not_supported</c>.</summary>
    public IReadOnlySet<string> Currencies { get; init; } =
        new HashSet<string>(StringComparer.Ordinal) { "EUR", "USD", "GBP", "CHF", "CAD", "AUD" };

    /// <summary>Refuses invoice lines with an article that the price list lacks (<c>article_unknown</c>); by default it takes any.</summary>
    public bool RefusesUnknownArticles { get; init; }

    /// <summary>Flat fee for looking at a piece of equipment out of contract, in the currency of the quote.</summary>
    public decimal InspectionFee { get; init; } = 89.00m;

    /// <summary>Share of an article's list price that a quote adds to the fee.</summary>
    public decimal RepairShare { get; init; } = 0.35m;

    /// <summary>How long a quote holds, in calendar days (UTC).</summary>
    public int QuoteValidityDays { get; init; } = 30;

    /// <summary>How many of a hundred quotes customers accept.</summary>
    public int AcceptedPercent { get; init; } = 60;

    /// <summary>How many of a hundred quotes customers never answer: they expire.</summary>
    public int UnansweredPercent { get; init; }

    /// <summary>How many of a hundred invoices customers pay.</summary>
    public int PaidPercent { get; init; } = 90;

    /// <summary>How many of a hundred invoices the ERP cancels.</summary>
    public int CancelledPercent { get; init; }

    /// <summary>How many of a hundred claims suppliers accept, wholly or in part.</summary>
    public int ClaimsAcceptedPercent { get; init; } = 80;
}
