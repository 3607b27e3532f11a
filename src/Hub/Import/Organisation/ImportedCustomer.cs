namespace Sav.Hub.Import;

/// <summary>Somebody who bought something.</summary>
public sealed record ImportedCustomer
{
    /// <summary>Number in the ERP; unique.</summary>
    public required string Number { get; init; }

    /// <summary>Firm's name, or a person's first and last name.</summary>
    public required string Name { get; init; }

    /// <summary>Firm or consumer.</summary>
    public required CustomerKind Kind { get; init; }

    /// <summary>E-mail address, if known.</summary>
    public string? Email { get; init; }

    /// <summary>Telephone number as the source writes it, if known.</summary>
    public string? Phone { get; init; }

    /// <summary>House number and street, if known.</summary>
    public string? Street { get; init; }

    /// <summary>Postal code, if known.</summary>
    public string? PostalCode { get; init; }

    /// <summary>Town, if known.</summary>
    public string? City { get; init; }

    /// <summary>ISO 3166 code of two letters, <c>FR</c>; null where the address is not known.</summary>
    public string? Country { get; init; }

    /// <summary>IANA zone in which the customer lives.</summary>
    public required string TimeZone { get; init; }

    /// <summary>Whether service on account is stopped: cases are decided <i>on hold</i>.</summary>
    public bool CreditHold { get; init; }

    /// <summary>Whether the ERP refuses documents for the customer.</summary>
    public bool BlockedInErp { get; init; }
}
