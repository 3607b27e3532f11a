namespace Sav.Domain.Overrides;

/// <summary>Where an override is. It begins as the first or the second of these.</summary>
public enum OverrideStatus
{
    /// <summary>Waits for a second person.</summary>
    Requested,
    InForce,

    /// <summary>A second person said no. For ever.</summary>
    Refused,

    /// <summary>Taken back, before or after it was in force. For ever.</summary>
    Withdrawn,
}
