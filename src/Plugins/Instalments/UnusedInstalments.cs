using Microsoft.Xrm.Sdk;
using Sav.Domain.Calendars;
using Sav.Domain.Contracts;
using Sav.Plugins.Pipeline;

namespace Sav.Plugins.Instalments;

/// <summary>The instalments of a contract that ends early.</summary>
internal static class UnusedInstalments
{
    /// <summary>
    /// Cancels those that are only planned and begin on the day or later, and cuts the one that the day falls into to the days before it.
    /// </summary>
    /// <returns>What was billed already.</returns>
    public static IReadOnlyList<BilledPeriod> Settle(Guid contractId, LocalDate from, IOrganizationService service)
    {
        var billed = new List<BilledPeriod>();
        var unused = InstalmentRow.Of(contractId, service).Where(row => row.Period.LastDay >= from && !row.IsDocumentCancelled);
        foreach (var instalment in unused)
        {
            switch (instalment.Status)
            {
                case InstalmentStatus.Planned:
                    service.Update(Shortened(instalment, from));
                    break;
                case InstalmentStatus.Requested or InstalmentStatus.Invoiced:
                    billed.Add(new BilledPeriod(instalment.Period, instalment.Amount));
                    break;
                case InstalmentStatus.Failed:
                    throw new StaffRefusal(
                        $"The ERP refused the instalment '{instalment.Name}': whether its days are to be credited is not known. "
                        + "Have its message replayed, or cancel the instalment; then end the contract.",
                        $"L'ERP a refusé l'échéance « {instalment.Name} » : on ne sait pas si ses jours sont à rembourser. "
                        + "Faites rejouer son message ou annulez l'échéance, puis mettez fin au contrat.");
            }
        }

        return billed;
    }

    private static Entity Shortened(InstalmentRow instalment, LocalDate from)
    {
        var row = new Entity(InstalmentRow.Table, instalment.Id);
        var kept = instalment.Amount - ContractPrice.ShareFrom(instalment.Amount, instalment.Period, from);
        if (instalment.Period.FirstDay >= from || kept == 0)
        {
            row["sav_status"] = InstalmentChoice.ValueOf(InstalmentStatus.Cancelled);
            return row;
        }

        row["sav_periodend"] = from.AddDays(-1).At(0);
        row["sav_amount"] = new Money(kept);
        row["sav_dueon"] = (instalment.DueOn < from ? instalment.DueOn : from).At(0);
        return row;
    }
}
