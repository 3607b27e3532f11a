namespace Sav.Mappings.Crm;

/// <summary>Choice <c>sav_messagestatus</c> of an outbox or inbox row.</summary>
public enum MessageStatus
{
    /// <summary>Written with the change it tells of, not yet on the bus.</summary>
    Pending = 743120000,

    /// <summary>On the bus.</summary>
    Published = 743120001,

    /// <summary>The other system accepted the effect, or the event was applied.</summary>
    Done = 743120002,

    /// <summary>Refused for good or given up.</summary>
    Failed = 743120003,

    /// <summary>It had failed, and somebody wants it sent again.</summary>
    ReplayRequested = 743120004,
}
