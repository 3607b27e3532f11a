using Sav.Domain.Warranties;

namespace Sav.Hub.Import;

/// <summary>A manufacturer's warranty by its length; the CRM computes its days.</summary>
public sealed record ImportedWarrantyTerms
{
    /// <summary>The event that starts it.</summary>
    public required WarrantyStart Start { get; init; }

    /// <summary>Months of what has no length of its own, 1 to 600; null: labour, travel and parts all have one.</summary>
    public int? Months { get; init; }

    /// <summary>Months of labour; null: <see cref="Months"/>.</summary>
    public int? LabourMonths { get; init; }

    /// <summary>Months of travel; null: <see cref="Months"/>.</summary>
    public int? TravelMonths { get; init; }

    /// <summary>Months of parts; null: <see cref="Months"/>.</summary>
    public int? PartsMonths { get; init; }
}
