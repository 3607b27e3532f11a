using Sav.Domain.Cases;

namespace Sav.Hub.Import;

/// <summary>What a customer reported, and what the source knows of how it ended.</summary>
public sealed record ImportedCase
{
    /// <summary>Number in the system the case came from; unique.</summary>
    public required string ExternalNumber { get; init; }

    /// <summary>When it was reported, in UTC: the instant of the decision.</summary>
    public required DateTimeOffset ReportedOn { get; init; }

    /// <summary>One line, at most 200 characters.</summary>
    public required string Title { get; init; }

    /// <summary>The customer's words; may be empty, may hold line breaks, at most 2,000 characters.</summary>
    public required string Description { get; init; }

    /// <summary>Defect or help.</summary>
    public required CaseReason Reason { get; init; }

    /// <summary>Number of the customer who reported it.</summary>
    public required string CustomerNumber { get; init; }

    /// <summary>Serial number of the unit it is about; null: none was named.</summary>
    public string? EquipmentSerial { get; init; }

    /// <summary>How urgent it is.</summary>
    public CaseSeverity Severity { get; init; } = CaseSeverity.Normal;

    /// <summary>How it was reported; null: not told.</summary>
    public CaseChannel? Channel { get; init; }

    /// <summary>Number of the person who reported it; null: not told.</summary>
    public string? ContactNumber { get; init; }

    /// <summary>Code of the defect; null: none was recognised.</summary>
    public string? DefectCode { get; init; }

    /// <summary>How the work ended.</summary>
    public required RepairResult Result { get; init; }

    /// <summary>Why it could not be repaired, in the source's words; null: not told.</summary>
    public string? Barrier { get; init; }
}
