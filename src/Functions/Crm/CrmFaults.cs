using System.ServiceModel;
using Microsoft.Xrm.Sdk;

namespace Sav.Functions.Crm;

/// <summary>
/// Dataverse's answers that the flows tell apart by their code
/// (https://learn.microsoft.com/power-apps/developer/data-platform/reference/web-service-error-codes).
/// </summary>
internal static class CrmFaults
{
    private const int ObjectDoesNotExist = unchecked((int)0x80040217);
    private const int IsvAborted = unchecked((int)0x80040265);
    private const int ConcurrencyVersionMismatch = unchecked((int)0x80060882);
    private const int DuplicateRecordEntityKey = unchecked((int)0x80060892);

    /// <summary>Somebody else wrote or deleted the row after it was read.</summary>
    public static bool IsChangedOrGone(OrganizationServiceFault fault) =>
        fault.ErrorCode is ConcurrencyVersionMismatch or ObjectDoesNotExist;

    /// <summary>A row with the same alternate key exists.</summary>
    public static bool IsDuplicateKey(FaultException<OrganizationServiceFault> error) =>
        error.Detail.ErrorCode == DuplicateRecordEntityKey;

    /// <summary>A rule of the product refused the change; the message says why in words.</summary>
    public static bool IsRefusal(FaultException<OrganizationServiceFault> error) => error.Detail.ErrorCode == IsvAborted;

    /// <summary>A row that is to be read or changed does not exist.</summary>
    public static bool IsMissingRow(FaultException<OrganizationServiceFault> error) => error.Detail.ErrorCode == ObjectDoesNotExist;
}
