namespace Sav.Hub.Import;

/// <summary>
/// Everything that a source knows about a company that services what it sells. Numbers and codes refer to each other:
/// a contract's <see cref="ImportedContract.CustomerNumber"/> is a <see cref="ImportedCustomer.Number"/>, and so on.
/// </summary>
public sealed record ImportedOrganisation
{
    /// <summary>Name of the company, for headings.</summary>
    public required string Name { get; init; }

    /// <summary>ISO 4217 code of every amount.</summary>
    public required string Currency { get; init; }

    /// <summary>Service levels, among them the one with code <see cref="ImportedServiceLevel.StandardCode"/>.</summary>
    public required IReadOnlyList<ImportedServiceLevel> ServiceLevels { get; init; }

    /// <summary>Customers; numbers are unique.</summary>
    public required IReadOnlyList<ImportedCustomer> Customers { get; init; }

    /// <summary>Suppliers that answer for the warranty of what they make; numbers are unique.</summary>
    public IReadOnlyList<ImportedSupplier> Suppliers { get; init; } = [];

    /// <summary>Articles sold and spare parts; numbers are unique.</summary>
    public required IReadOnlyList<ImportedArticle> Articles { get; init; }

    /// <summary>Stock; every spare part has at least one entry, if need be of 0 pieces, so that the warehouse knows it.</summary>
    public required IReadOnlyList<StockEntry> Stock { get; init; }

    /// <summary>Which spare parts an article holds.</summary>
    public required IReadOnlyList<SparePart> BillOfMaterials { get; init; }

    /// <summary>Places of customers; numbers are unique.</summary>
    public IReadOnlyList<ImportedSite> Sites { get; init; } = [];

    /// <summary>Units sold; serial numbers are unique.</summary>
    public required IReadOnlyList<ImportedEquipment> Equipment { get; init; }

    /// <summary>Recall campaigns; numbers are unique.</summary>
    public IReadOnlyList<ImportedRecall> Recalls { get; init; } = [];

    /// <summary>Service contracts with their lines; numbers are unique.</summary>
    public required IReadOnlyList<ImportedContract> Contracts { get; init; }

    /// <summary>Cases in the order in which they were reported.</summary>
    public required IReadOnlyList<ImportedCase> Cases { get; init; }
}
