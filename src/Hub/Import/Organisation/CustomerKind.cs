namespace Sav.Hub.Import;

/// <summary>Whether a customer is a firm or a consumer; consumers have the legal guarantee.</summary>
public enum CustomerKind
{
    /// <summary>A firm: an account in the CRM.</summary>
    Company,

    /// <summary>A consumer: a contact in the CRM.</summary>
    Person,
}
