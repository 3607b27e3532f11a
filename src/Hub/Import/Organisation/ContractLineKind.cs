namespace Sav.Hub.Import;

/// <summary>Whether the maker owes what a contract line pays, or the customer has paid it in advance.</summary>
public enum ContractLineKind
{
    /// <summary>It pays a share, for as long as the contract runs.</summary>
    Coverage,

    /// <summary>Units paid in advance, used after everything else; it has a quota.</summary>
    PrepaidPack,
}
