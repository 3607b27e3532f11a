namespace Sav.Platform.Dataverse.Metadata;

/// <summary>What the value of a DateTime column stands for. The numbers are those of <c>Behavior</c> in Entity.xml.</summary>
public enum DateTimeBehavior
{
    /// <summary>An instant: stored in UTC, shown in the user's time zone.</summary>
    UserLocal = 1,

    /// <summary>A calendar day without time or zone.</summary>
    DateOnly = 2,

    /// <summary>Date and time without a zone.</summary>
    TimeZoneIndependent = 3,
}
