using Microsoft.Xrm.Sdk;

namespace Sav.Plugins.ServiceContracts;

/// <summary>The acts that follow from the credit that the ERP gives a customer.</summary>
internal static class CreditStop
{
    private const string Stopped = "L'ERP a bloqué le crédit du client.\nThe ERP stopped the customer's credit.";
    private const string GivenAgain = "L'ERP a débloqué le crédit du client.\nThe ERP gives the customer credit again.";

    public static Entity Suspension(EntityReference contract) => Act(contract, ContractChangeKind.Suspend, Stopped);

    public static Entity Resumption(EntityReference contract) => Act(contract, ContractChangeKind.Resume, GivenAgain);

    private static Entity Act(EntityReference contract, ContractChangeKind kind, string reason) => new("sav_contractchange")
    {
        ["sav_kind"] = ContractChoice.ValueOf(kind),
        ["sav_servicecontractid"] = contract,
        ["sav_reason"] = reason,
        ["sav_suspensionreason"] = new OptionSetValue(ContractChoice.SuspensionCreditStop),
    };
}
