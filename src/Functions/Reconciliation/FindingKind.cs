namespace Sav.Functions.Reconciliation;

/// <summary>Kinds of disagreement.</summary>
public enum FindingKind
{
    /// <summary>Something that must exist does not.</summary>
    Missing,

    /// <summary>Something exists twice, or without a cause.</summary>
    Double,

    /// <summary>Both exist once, and their documents or amounts differ.</summary>
    Different,

    /// <summary>The message failed, and its reason stands on its row in words: known, not lost.</summary>
    Explained,
}
