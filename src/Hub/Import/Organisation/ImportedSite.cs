namespace Sav.Hub.Import;

/// <summary>A place of a customer where equipment stands.</summary>
public sealed record ImportedSite
{
    /// <summary>Number of the place; unique.</summary>
    public required string Number { get; init; }

    /// <summary>What staff call it.</summary>
    public required string Name { get; init; }

    /// <summary>Number of the customer whose place it is.</summary>
    public required string CustomerNumber { get; init; }

    /// <summary>IANA zone of the place.</summary>
    public required string TimeZone { get; init; }

    /// <summary>House number and street, if known.</summary>
    public string? Street { get; init; }

    /// <summary>Postal code, if known.</summary>
    public string? PostalCode { get; init; }

    /// <summary>Town, if known.</summary>
    public string? City { get; init; }

    /// <summary>ISO 3166 code of two letters, <c>FR</c>, if known.</summary>
    public string? Country { get; init; }
}
