namespace Sav.Functions.Inbound;

/// <summary>What the subject of an event names. Events of one subject are applied one after the other.</summary>
public enum SubjectKind
{
    /// <summary>A type that is not known here: any text. The event is accepted, and put aside with the reason in words.</summary>
    Unknown,

    /// <summary>Id of a case.</summary>
    Case,

    /// <summary>Id of a contract.</summary>
    Contract,

    /// <summary>Id of a case or of a contract.</summary>
    CaseOrContract,

    /// <summary>Number that a contract is known by in the ERP.</summary>
    ContractNumber,

    /// <summary>Number of a customer in the ERP.</summary>
    Customer,

    /// <summary>Number of an article.</summary>
    Article,

    /// <summary>Serial number of a piece of equipment.</summary>
    Equipment,
}
