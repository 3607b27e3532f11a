namespace Sav.Domain.Coverage;

/// <summary>Who may pay instead of the customer, in source order: at equal cost to the customer the earlier one pays first.</summary>
public enum CoverageSourceKind
{
    /// <summary>The manufacturer's warranty on one piece of equipment.</summary>
    Warranty,

    /// <summary>The seller's legal guarantee to consumers (Directive (EU) 2019/771 art. 10: two years from delivery).</summary>
    LegalGuarantee,

    /// <summary>A line of a service contract.</summary>
    ContractLine,
}
