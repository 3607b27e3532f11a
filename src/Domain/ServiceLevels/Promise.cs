namespace Sav.Domain.ServiceLevels;

/// <summary>What a deadline is for.</summary>
public enum Promise
{
    /// <summary>Somebody answers.</summary>
    Response,

    /// <summary>Somebody is on site.</summary>
    OnSite,

    /// <summary>It works again.</summary>
    Resolution,
}
