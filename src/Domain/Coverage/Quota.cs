namespace Sav.Domain.Coverage;

/// <summary>A source that pays only until so much is used up.</summary>
public sealed record Quota
{
    public required QuotaUnit Unit { get; init; }

    /// <summary>What the case may still take, ≥ 0 with at most two decimals: granted less what other cases hold or have used.</summary>
    public required decimal Remaining { get; init => field = QuotaException.Checked(value); }
}
