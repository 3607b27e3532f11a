namespace Sav.Domain.Cases;

/// <summary>Why the customer calls. The reason decides what is billable, not the channel.</summary>
public enum CaseReason
{
    /// <summary>Something does not work. Reporting it is free.</summary>
    Defect,

    /// <summary>Somebody wants to be shown how. Billable unless covered.</summary>
    UsageHelp,
}
