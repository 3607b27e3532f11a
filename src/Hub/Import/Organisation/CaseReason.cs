namespace Sav.Hub.Import;

/// <summary>Why a customer calls. A defect is free to report; help is billable unless it is covered.</summary>
public enum CaseReason
{
    /// <summary>Something does not work.</summary>
    Defect,

    /// <summary>The customer asks how to use it.</summary>
    UsageHelp,
}
