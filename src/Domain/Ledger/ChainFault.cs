namespace Sav.Domain.Ledger;

/// <summary>How a chain can be broken.</summary>
public enum ChainFault
{
    /// <summary>The entry does not say what its hash was computed over: a column or the hash was changed.</summary>
    Content,

    /// <summary>The entry is whole, but does not follow the one before it: that one was replaced.</summary>
    Link,

    /// <summary>An entry is missing before this one, or there are two of the same sequence.</summary>
    Gap,

    /// <summary>The ledger ends before or after the place that its head or an earlier reconciliation names: entries were taken off.</summary>
    Truncated,

    /// <summary>The entry's hash is not the one that an earlier reconciliation saw at its place: the ledger was written anew.</summary>
    Rewritten,

    /// <summary>The entry's format is not known here.</summary>
    Format,
}
