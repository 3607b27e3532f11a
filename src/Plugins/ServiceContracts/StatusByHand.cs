using Sav.Domain;
using Sav.Domain.Calendars;
using Sav.Domain.Contracts;
using Sav.Plugins.Pipeline;

namespace Sav.Plugins.ServiceContracts;

/// <summary>
/// Which status somebody may give a contract without an act: a draft may come into force or be given up. A contract in force is suspended,
/// resumed and ended by acts, which settle what was billed; what is left to do by hand is a cancellation whose day has come.
/// </summary>
internal static class StatusByHand
{
    public static void Require(PipelineStep step, string number, ContractStatus from, ContractStatus to)
    {
        if (from is not (ContractStatus.Active or ContractStatus.Suspended) || to == from || IsCancellationOfToday(step, to))
        {
            return;
        }

        var kind = Kind(to);
        throw new StaffRefusal(
            $"The contract '{number}' is in force: its status changes by an act, which settles what was billed. "
            + $"Write a contract change of the kind '{kind.English}'.",
            $"Le contrat « {number} » est en vigueur : son statut change par un acte, qui solde ce qui a été facturé. "
            + $"Établissez un acte de contrat de nature « {kind.French} ».");
    }

    // The cancellation itself was an act and has settled the bills.
    private static bool IsCancellationOfToday(PipelineStep step, ContractStatus to)
    {
        if (to != ContractStatus.Cancelled || step.PreImage.GetAttributeValue<DateTime?>("sav_cancelledon") is not { } day)
        {
            return false;
        }

        var zone = IanaZone.Find(step.Merged<string>("sav_timezone") ?? "");
        return LocalDate.Of(day) <= zone.DateAt(new DateTimeOffset(step.Now, TimeSpan.Zero));
    }

    private static LocalizedText Kind(ContractStatus to) => to switch
    {
        ContractStatus.Active => new("resume", "reprise"),
        ContractStatus.Suspended => new("suspend", "suspension"),
        ContractStatus.Cancelled => new("cancel", "résiliation"),
        _ => new("expire", "expiration"),
    };
}
