using Sav.Functions.DeadLetters;

namespace Sav.Hub.DeadLetters;

/// <summary>A dead letter as it is listed.</summary>
/// <param name="Letter">The message and its reason.</param>
/// <param name="RowId">Its row in the CRM, by which it is replayed; null where it has none.</param>
/// <param name="Owner">Number of its case or contract, name of its replenishment proposal; <c>-</c> where it belongs to none.</param>
/// <param name="Age">Since it was sent.</param>
public sealed record ListedLetter(DeadLetteredMessage Letter, Guid? RowId, string Owner, TimeSpan Age)
{
    /// <summary>The message's type; for a signal, the queue.</summary>
    public string Type => string.IsNullOrEmpty(Letter.Message.Subject) ? Letter.Queue.Name : Letter.Message.Subject;

    /// <summary>Whether its reason is meant by <paramref name="reason"/>: its code, or a part of its words.</summary>
    public bool Matches(string reason) =>
        string.Equals(Letter.Reason.Code, reason, StringComparison.OrdinalIgnoreCase)
        || Letter.Reason.Text.Contains(reason, StringComparison.OrdinalIgnoreCase);
}
