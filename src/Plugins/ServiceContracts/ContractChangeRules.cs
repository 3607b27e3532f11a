using Sav.Domain.Calendars;
using Sav.Domain.Contracts;
using Sav.Plugins.Pipeline;

namespace Sav.Plugins.ServiceContracts;

/// <summary>When an act is not possible, and what to do instead.</summary>
internal static class ContractChangeRules
{
    public static void RequireInForce(ContractRow contract, string english, string french)
    {
        if (contract.Status == ContractStatus.Draft)
        {
            throw new StaffRefusal(
                $"The contract '{contract.Number}' is a draft and cannot be {english}. Change or delete the draft itself.",
                $"Le contrat « {contract.Number} » est un projet et ne peut être {french}. Modifiez ou supprimez le projet lui-même.");
        }

        if (!contract.IsInForce || contract.IsCancelled)
        {
            throw new StaffRefusal(
                $"The contract '{contract.Number}' is over, or its end is settled: it cannot be {english}. Write a new contract.",
                $"Le contrat « {contract.Number} » est terminé, ou sa fin est réglée : il ne peut être {french}. "
                + "Établissez un nouveau contrat.");
        }
    }

    public static void RequireRenewable(ContractRow contract)
    {
        if (contract.Status is ContractStatus.Draft or ContractStatus.Cancelled || contract.IsCancelled)
        {
            throw new StaffRefusal(
                $"The contract '{contract.Number}' is a draft or cancelled and cannot be renewed. "
                + "Activate the draft first, or write a new contract.",
                $"Le contrat « {contract.Number} » est un projet ou résilié et ne peut être renouvelé. "
                + "Activez d'abord le projet, ou établissez un nouveau contrat.");
        }
    }

    /// <param name="fromSecondDay">Whether the act needs at least one day before it.</param>
    public static void RequireWithinTerm(ContractRow contract, LocalDate effectiveOn, bool fromSecondDay)
    {
        var term = contract.Term;
        var earliest = fromSecondDay ? term.FirstDay.AddDays(1) : term.FirstDay;
        if (effectiveOn < earliest || effectiveOn > term.LastDay)
        {
            throw new StaffRefusal(
                $"The effective date is '{effectiveOn}', but the contract '{contract.Number}' runs from '{term.FirstDay}' "
                + $"to '{term.LastDay}'. Give a day from '{earliest}' to '{term.LastDay}'.",
                $"La date d'effet est le « {effectiveOn} », mais le contrat « {contract.Number} » court du « {term.FirstDay} » "
                + $"au « {term.LastDay} ». Indiquez un jour du « {earliest} » au « {term.LastDay} ».");
        }
    }

    public static void RequireOver(ContractRow contract, LocalDate today)
    {
        var last = GracePeriod.LastCoveredDay(contract.Term.LastDay, contract.GraceDays);
        if (today <= last)
        {
            throw new StaffRefusal(
                $"The contract '{contract.Number}' covers until '{last}', grace period included, and cannot expire before. "
                + "To end it earlier, cancel it.",
                $"Le contrat « {contract.Number} » couvre jusqu'au « {last} », délai de grâce compris, et ne peut expirer avant. "
                + "Pour y mettre fin plus tôt, résiliez-le.");
        }
    }

    /// <summary>
    /// The act leads from one status to the other; a status that is there already is refused too, so that no act does nothing.
    /// </summary>
    public static void RequireStatus(ContractRow contract, ContractStatus from, ContractStatus to)
    {
        ContractTransitions.Require(contract.Number, contract.Status, to);
        if (contract.Status != from)
        {
            var isSuspension = to == ContractStatus.Suspended;
            throw new StaffRefusal(
                $"The contract '{contract.Number}' is not {(isSuspension ? "active" : "suspended")}. "
                + (isSuspension ? "Only an active contract is suspended." : "Only a suspended contract is resumed."),
                $"Le contrat « {contract.Number} » n'est pas {(isSuspension ? "actif" : "suspendu")}. "
                + (isSuspension ? "On ne suspend qu'un contrat actif." : "On ne reprend qu'un contrat suspendu."));
        }
    }

    public static void RequireReason(ContractChangeInput change)
    {
        if (string.IsNullOrWhiteSpace(change.Reason))
        {
            throw new StaffRefusal(
                "The reason is empty. Say in a few words why: whoever reads the contract later has to know.",
                "Le motif est vide. Dites en quelques mots pourquoi : qui lira le contrat plus tard doit le savoir.");
        }
    }

    public static void RequireToday(LocalDate effectiveOn, LocalDate today)
    {
        if (effectiveOn != today)
        {
            throw new StaffRefusal(
                $"The effective date is '{effectiveOn}', but a suspension begins and ends on the day it is written, today '{today}'. "
                + "Clear the date, or write the change on that day.",
                $"La date d'effet est le « {effectiveOn} », mais une suspension commence et finit le jour où elle est écrite, "
                + $"aujourd'hui le « {today} ». Videz la date, ou établissez l'acte ce jour-là.");
        }
    }
}
