namespace Sav.Domain.Entitlement;

/// <summary>By what eligible sources are ranked, the first difference deciding.</summary>
public enum RankingCriterion
{
    /// <summary>
    /// Lowest cost to the customer: the sum, over the relevant cost categories, of the percentages that the source leaves. Every category
    /// weighs the same, because no amount is known when the decision is taken.
    /// </summary>
    CustomerCost,

    /// <summary>Warranty, then legal guarantee, then contract line.</summary>
    SourceOrder,

    /// <summary>Earliest promised resolution; a source without a level promises the standard one.</summary>
    Resolution,

    /// <summary>Most specific scope: equipment, then product family, then customer.</summary>
    Scope,

    /// <summary>Earliest end: what expires first is used first.</summary>
    End,

    /// <summary>Number, character by character.</summary>
    Number,
}
