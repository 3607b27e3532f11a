namespace Sav.Hub.Reconciliation;

/// <summary>Kinds of disagreement between case, outbox and the other system.</summary>
public enum FindingKind
{
    /// <summary>Something that must exist does not.</summary>
    Missing,

    /// <summary>Something exists twice, or without a cause.</summary>
    Double,

    /// <summary>Both exist once, and their amounts differ.</summary>
    Different,

    /// <summary>The other system refused, and the refusal is on the case in words: known, not lost.</summary>
    Explained,
}

/// <summary>One disagreement.</summary>
/// <param name="Kind">What kind.</param>
/// <param name="CaseNumber">Ticket number, or <c>?</c> where no case is known.</param>
/// <param name="Key">Idempotency key of the effect.</param>
/// <param name="Explanation">What was found, in a sentence.</param>
public sealed record Finding(FindingKind Kind, string CaseNumber, string Key, string Explanation);
