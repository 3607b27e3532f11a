namespace Sav.Domain.Entitlement;

/// <summary>By what eligible sources are ranked, the first difference deciding.</summary>
public enum RankingCriterion
{
    /// <summary>
    /// Lowest cost to the customer if the source paid alone, over the relevant cost categories. Where nobody has estimated it every category
    /// weighs the same.
    /// </summary>
    CustomerCost,

    /// <summary>Whose turn it is to pay: recall, warranty, legal guarantee, repair warranty, contract line, prepaid pack, goodwill.</summary>
    SourceOrder,

    /// <summary>Earliest promised resolution; a source without a level promises the standard one.</summary>
    Resolution,

    /// <summary>Most specific scope: equipment, then site, product family, customer.</summary>
    Scope,

    /// <summary>Earliest end: what expires first is used first.</summary>
    End,

    /// <summary>Number, character by character.</summary>
    Number,
}
