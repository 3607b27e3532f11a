using Sav.Domain.Cases;
using Sav.Domain.Pricing;
using Sav.Domain.ServiceLevels;

namespace Sav.Domain.Coverage;

/// <summary>Something that may pay for a case instead of the customer.</summary>
public sealed record CoverageSource
{
    public required CoverageSourceKind Kind { get; init; }

    /// <summary>Names the source to people and on invoices, <c>C-0007/1</c>; unique among the sources of a decision.</summary>
    public required string Number { get; init; }

    public required CoverageSourceStatus Status { get; init; }

    /// <summary>Number of the customer who holds it; null: it goes with the equipment, whoever calls.</summary>
    public string? Holder { get; init; }

    public required ValidityPeriod Validity { get; init; }

    /// <summary>Days after the end on which it still covers, because its renewal is under way: 0..92.</summary>
    public int GraceDays { get; init => field = GraceDaysException.Checked(value); }

    public required CoverageScope Scope { get; init; }

    /// <summary>Reasons for a case that it covers.</summary>
    public required IReadOnlyList<CaseReason> Reasons { get; init; }

    /// <summary>Channels that it covers; null: all, and cases whose channel nobody knows.</summary>
    public IReadOnlyList<CaseChannel>? Channels { get; init; }

    /// <summary>Numbers of the persons who may call on it, given back in order, each once; null: everybody.</summary>
    public IReadOnlyList<string>? Contacts { get; init => field = value is null ? null : InOrder(value); }

    /// <summary>The one defect that it covers; null: any.</summary>
    public string? DefectCode { get; init; }

    public required CoverageShares Shares { get; init; }

    public ShareEnds ShareEnds { get; init; } = ShareEnds.None;

    /// <summary>Currency (ISO 4217) of the deductible, the cap and a quota of money; null: it has none of these.</summary>
    public string? Currency { get; init => field = value is null ? null : CurrencyException.Checked(value); }

    /// <summary>What the customer pays of each closure before the source pays anything.</summary>
    public decimal Deductible { get; init => field = AmountException.Checked(value); }

    /// <summary>The most that the source pays for each closure; null: no limit.</summary>
    public decimal? Cap { get; init => field = value is { } cap ? AmountException.Checked(cap) : null; }

    /// <summary>Null: it is not used up.</summary>
    public Quota? Quota { get; init; }

    /// <summary>What it promises; null: no promise of its own.</summary>
    public ServiceLevel? ServiceLevel { get; init; }

    internal bool HasMoneyTerms => Deductible > 0 || Cap is not null || Quota?.Unit == QuotaUnit.Money;

    private static IReadOnlyList<string> InOrder(IEnumerable<string> numbers) =>
        [.. numbers.Distinct(StringComparer.Ordinal).OrderBy(number => number, StringComparer.Ordinal)];
}
