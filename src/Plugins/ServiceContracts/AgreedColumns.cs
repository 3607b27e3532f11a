using System.Globalization;
using Microsoft.Xrm.Sdk;
using Sav.Domain;
using Sav.Domain.Calendars;
using Sav.Domain.Contracts;
using Sav.Plugins.Pipeline;

namespace Sav.Plugins.ServiceContracts;

/// <summary>
/// What was agreed with the customer: once the contract is in force, nobody edits it.
/// </summary>
internal static class AgreedColumns
{
    private static readonly AgreedColumn[] Agreed =
    [
        new("sav_customerid", new("customer", "le client")),
        new("sav_servicelevelid", new("service level", "le niveau de service")),
        new("sav_startson", new("first day", "le premier jour")),
        new("sav_endson", new("last day", "le dernier jour")),
        new("sav_timezone", new("time zone", "le fuseau horaire")),
        new("sav_price", new("price", "le prix")),
        new("transactioncurrencyid", new("currency", "la devise")),
        new("sav_gracedays", new("grace period", "le délai de grâce")),
        new("sav_billinginterval", new("billing interval", "la périodicité de facturation")),
        new("sav_billinginadvance", new("billing in advance", "la facturation d'avance")),
        new("sav_indexcode", new("price index", "l'indice de prix")),
        new("sav_indexfactora", new("index factor a", "le coefficient a")),
        new("sav_indexfactorb", new("index factor b", "le coefficient b")),
        new("sav_indexmonth", new("index month", "le mois de l'indice")),
    ];

    public static void RequireUnchanged(PipelineStep step, string number, ContractStatus status)
    {
        if (status == ContractStatus.Draft)
        {
            return;
        }

        foreach (var (column, name) in Agreed.Where(agreed => ColumnChange.Is(step, agreed.Column)))
        {
            var value = Shown(step.Target[column]);
            throw status is ContractStatus.Active or ContractStatus.Suspended
                ? new StaffRefusal(
                    $"The contract '{number}' is in force: its {name.English} cannot be changed{value.English}. "
                    + "Amend it: a contract change of the kind 'amend' makes a new version from a day on.",
                    $"Le contrat « {number} » est en vigueur : impossible de changer {name.French}{value.French}. "
                    + "Faites un avenant : un acte de contrat de nature « avenant » crée une nouvelle version à partir d'un jour.")
                : new StaffRefusal(
                    $"The contract '{number}' is over: its {name.English} cannot be changed{value.English}. "
                    + "Write a new contract, or renew it.",
                    $"Le contrat « {number} » est terminé : impossible de changer {name.French}{value.French}. "
                    + "Établissez un nouveau contrat ou renouvelez-le.");
        }
    }

    // Ids and numbers of choices would tell staff nothing.
    private static LocalizedText Shown(object? value)
    {
        var text = value switch
        {
            Money money => money.Value.ToString(CultureInfo.InvariantCulture),
            DateTime day => LocalDate.Of(day).ToString(),
            EntityReference or OptionSetValue or bool or null => null,
            IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
            _ => value.ToString(),
        };
        return text is null ? new("", "") : new($" to '{text}'", $" en « {text} »");
    }

    private sealed record AgreedColumn(string Column, LocalizedText Name);
}
