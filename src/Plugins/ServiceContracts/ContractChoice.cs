using Microsoft.Xrm.Sdk;
using Sav.Domain.Contracts;
using Sav.Plugins.Rows;

namespace Sav.Plugins.ServiceContracts;

/// <summary>Values of the choices of contracts and of what is done to them (docs/data-model.md).</summary>
internal static class ContractChoice
{
    public const int SuspensionCreditStop = Choice.First;
    public const int SuspensionOther = Choice.First + 1;

    public const int CreditRequested = Choice.First;

    private const int Draft = 1;

    /// <summary>The status that a <c>statuscode</c> stands for; a contract without one is being created, as a draft.</summary>
    public static ContractStatus StatusOf(int? statuscode) => statuscode switch
    {
        null or Draft => ContractStatus.Draft,
        Choice.ContractActive => ContractStatus.Active,
        Choice.ContractSuspended => ContractStatus.Suspended,
        Choice.ContractCancelled => ContractStatus.Cancelled,
        _ => ContractStatus.Expired,
    };

    /// <summary>The change that gives a contract a status, and the state that goes with it.</summary>
    public static Entity StatusChange(Guid contract, ContractStatus status) => new(ContractRow.Table, contract)
    {
        ["statecode"] = new OptionSetValue(status is ContractStatus.Expired or ContractStatus.Cancelled ? 1 : 0),
        ["statuscode"] = new OptionSetValue(ValueOf(status)),
    };

    public static int ValueOf(ContractStatus status) => status switch
    {
        ContractStatus.Active => Choice.ContractActive,
        ContractStatus.Suspended => Choice.ContractSuspended,
        ContractStatus.Cancelled => Choice.ContractCancelled,
        ContractStatus.Expired => Choice.ContractExpired,
        _ => Draft,
    };

    /// <summary>Values of <c>sav_billinginterval</c> are in the order of <see cref="BillingInterval"/>; null where it is empty.</summary>
    public static BillingInterval? IntervalOf(OptionSetValue? choice) =>
        choice is null ? null : (BillingInterval)(choice.Value - Choice.First);

    /// <summary>Values of <c>sav_contractchangekind</c> are in the order of <see cref="ContractChangeKind"/>.</summary>
    public static ContractChangeKind KindOf(int value) => (ContractChangeKind)(value - Choice.First);

    public static OptionSetValue ValueOf(ContractChangeKind kind) => new(Choice.First + (int)kind);
}
