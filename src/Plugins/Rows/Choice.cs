using Microsoft.Xrm.Sdk;

namespace Sav.Plugins.Rows;

/// <summary>Values of the solution's choices and of the stock states that the plug-ins read or write (docs/data-model.md).</summary>
internal static class Choice
{
    public const int First = 743120000;

    public const int CaseActive = 0;
    public const int CaseResolved = 1;
    public const int CaseCancelled = 2;

    public const int ContractExpired = 2;
    public const int ContractActive = First + 1;
    public const int ContractSuspended = First + 2;
    public const int ContractCancelled = First + 3;

    public const int ScopeEquipment = First;
    public const int ScopeProductFamily = First + 1;
    public const int ScopeCustomer = First + 2;
    public const int ScopeSite = First + 3;

    public const int ReasonUsageHelp = First + 1;

    public const int BillingRequested = First + 1;
    public const int QuoteRequested = First;

    public const int Outbound = First;
    public const int Pending = First;

    /// <summary>The value of a choice column; null where it is empty.</summary>
    public static int? Of(Entity row, string column) => row.GetAttributeValue<OptionSetValue>(column)?.Value;
}
