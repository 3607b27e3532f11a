namespace Sav.Hub.Import;

/// <summary>Something that is sold, used as a spare part, or both.</summary>
public sealed record ImportedArticle
{
    /// <summary>Article number in the ERP and the warehouse; unique.</summary>
    public required string Number { get; init; }

    /// <summary>What staff read.</summary>
    public required string Name { get; init; }

    /// <summary>Product family, if the article belongs to one.</summary>
    public string? Family { get; init; }

    /// <summary>List price in the organisation's currency; 0: no price is known, and the ERP gets none.</summary>
    public required decimal ListPrice { get; init; }

    /// <summary>Whether it is part of another article.</summary>
    public required bool IsSparePart { get; init; }

    /// <summary>Supplier that answers for its warranty and recalls; null: the company itself.</summary>
    public string? SupplierNumber { get; init; }
}
