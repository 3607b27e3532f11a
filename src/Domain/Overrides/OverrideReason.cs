namespace Sav.Domain.Overrides;

/// <summary>Why staff decides otherwise than the rules did.</summary>
public enum OverrideReason
{
    Loyalty,

    /// <summary>The same equipment failed again and again.</summary>
    RepeatedFailure,

    /// <summary>The house made the mistake.</summary>
    OurMistake,
    CommercialGesture,

    /// <summary>Somebody could be hurt.</summary>
    Safety,
}
