namespace Sav.Domain.Cases;

/// <summary>How the customer reached the service. It never decides what is billable; a contract may be limited to some.</summary>
public enum CaseChannel
{
    Phone,
    Email,
    Web,

    /// <summary>Equipment that reports by itself, social networks, a visit.</summary>
    Other,
}
