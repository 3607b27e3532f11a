namespace Sav.Hub.Import;

/// <summary>What a service level promises for cases of one severity.</summary>
public sealed record ImportedCommitment
{
    /// <summary>Opening minutes until somebody answers; 0: at once, when it is open.</summary>
    public required int ResponseMinutes { get; init; }

    /// <summary>On-site minutes until somebody is on site; null: not promised.</summary>
    public int? OnSiteMinutes { get; init; }

    /// <summary>Opening minutes until it works again.</summary>
    public required int ResolutionMinutes { get; init; }
}
