namespace Sav.Functions.Contracts;

/// <summary>A contract in force whose last day has come, or is over.</summary>
/// <param name="IsCancelled">Whether a cancellation set that day; then nothing is renewed and the end is final.</param>
/// <param name="IsToBeRenewed">Whether the next contract is to follow by itself.</param>
/// <param name="IsOver">Whether the grace period is over too.</param>
/// <param name="MayWait">Whether a renewal that is refused may still succeed: at most 92 days after the end.</param>
/// <param name="RowVersion">Version as read, by which a change in between is noticed.</param>
public sealed record EndingContract(
    Guid Id, string Number, bool IsCancelled, bool IsToBeRenewed, bool IsOver, bool MayWait, string RowVersion);
