namespace Sav.Mappings.Crm;

/// <summary>Choice <c>sav_messagedirection</c>.</summary>
public enum MessageDirection
{
    /// <summary>From the CRM.</summary>
    Outbound = 743120000,

    /// <summary>To the CRM.</summary>
    Inbound = 743120001,
}
