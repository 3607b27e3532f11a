namespace Sav.Domain.Entitlement;

/// <summary>Where an eligible source ranks, and what put it behind the one before it.</summary>
/// <param name="Rank">1, 2, …</param>
/// <param name="DecidedBy">Null for rank 1.</param>
/// <param name="Value">Its own value for that criterion; null for rank 1.</param>
/// <param name="BetterValue">The value of the source before it; null for rank 1.</param>
public sealed record Standing(int Rank, RankingCriterion? DecidedBy, string? Value, string? BetterValue);
