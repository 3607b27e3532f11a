namespace Sav.Domain.Coverage;

/// <summary>Who may pay instead of the customer, in the usual source order: the earlier one pays first.</summary>
public enum CoverageSourceKind
{
    /// <summary>A recall campaign: the maker mends a known defect of a serial number, whatever its contract.</summary>
    Recall,

    /// <summary>The manufacturer's warranty on one piece of equipment.</summary>
    Warranty,

    /// <summary>The seller's legal guarantee to consumers (Directive (EU) 2019/771 art. 10: two years from delivery).</summary>
    LegalGuarantee,

    /// <summary>The warranty on parts that a repair replaced.</summary>
    RepairWarranty,

    /// <summary>A line of a service contract.</summary>
    ContractLine,

    /// <summary>Units that the customer paid in advance: calls, hours, visits or money.</summary>
    PrepaidPack,

    /// <summary>What somebody with the right to do so gave away on this case.</summary>
    Goodwill,
}
