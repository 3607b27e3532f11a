using Sav.Domain.Calendars;

namespace Sav.Domain.Contracts;

/// <summary>Whether a contract may come into force. Everything that is missing is named at once, not only the first.</summary>
public static class ActivationCheck
{
    /// <returns>Empty: it may be activated.</returns>
    public static IReadOnlyList<LocalizedText> Faults(DraftContract contract) =>
        [.. Term(contract), .. Zone(contract), .. Money(contract), .. Interval(contract), .. Lines(contract.Lines)];

    /// <exception cref="ContractException">It may not; the text has a sentence for each reason.</exception>
    public static void Require(DraftContract contract)
    {
        var faults = Faults(contract);
        if (faults.Count > 0)
        {
            throw new ContractException(new LocalizedText(
                string.Join(" ", faults.Select(fault => fault.English)), string.Join(" ", faults.Select(fault => fault.French))));
        }
    }

    private static IEnumerable<LocalizedText> Term(DraftContract contract)
    {
        if (contract.FirstDay is not { } first || contract.LastDay is not { } last)
        {
            yield return new(
                "The contract needs a first and a last day. Fill in both.",
                "Le contrat requiert un premier et un dernier jour. Indiquez les deux.");
        }
        else if (ContractTerm.Fault(first, last) is { } fault)
        {
            yield return fault;
        }
    }

    private static IEnumerable<LocalizedText> Zone(DraftContract contract)
    {
        var fault = default(LocalizedText);
        try
        {
            IanaZone.Find(contract.TimeZone ?? "");
        }
        catch (UnknownTimeZoneException unknown)
        {
            fault = unknown.Text;
        }

        return fault is null ? [] : [fault];
    }

    private static IEnumerable<LocalizedText> Money(DraftContract contract)
    {
        if (contract.Price is { } price && ContractPrice.Fault(price) is { } fault)
        {
            yield return fault;
        }

        if (contract is { Price: not null, HasCurrency: false })
        {
            yield return new("The price has no currency. Choose one.", "Le prix n'a pas de devise. Choisissez-en une.");
        }

        if (contract is { Interval: not null, Price: null })
        {
            yield return new(
                "The contract is to be billed, but has no price. Give one, or clear the billing interval.",
                "Le contrat doit être facturé, mais n'a pas de prix. Indiquez-en un ou videz la périodicité de facturation.");
        }
    }

    // A period longer than the whole term would never be complete. An instalment for the whole term is what is meant.
    private static IEnumerable<LocalizedText> Interval(DraftContract contract)
    {
        if (contract is not { Interval: { } interval, FirstDay: { } first, LastDay: { } last }
            || InstalmentSchedule.MonthsOf(interval) is not { } months
            || ContractTerm.Fault(first, last) is not null || first.AddMonths(months) <= last.AddDays(1))
        {
            yield break;
        }

        var every = months == 1
            ? new LocalizedText("every month", "tous les mois")
            : new LocalizedText($"every {months} months", $"tous les {months} mois");
        yield return new(
            $"The contract is billed {every.English}, but runs from '{first}' to '{last}' only. "
            + "Choose a shorter interval, or 'once'.",
            $"Le contrat est facturé {every.French}, mais ne court que du « {first} » au « {last} ». "
            + "Choisissez une périodicité plus courte ou « une seule fois ».");
    }

    private static IEnumerable<LocalizedText> Lines(IReadOnlyList<DraftLine> lines) => lines.Count == 0
        ? [new(
            "A contract without a line covers nothing. Keep it as a draft, add a line, then activate it.",
            "Un contrat sans ligne ne couvre rien. Gardez-le à l'état de projet, ajoutez une ligne, puis activez-le.")]
        : lines.Where(line => line.Scope != LineScope.Customer && !line.HasTarget).Select(Line);

    private static LocalizedText Line(DraftLine line) => line.Scope switch
    {
        LineScope.Equipment => new(
            $"The line '{line.Number}' is for one piece of equipment, but names none. Choose it.",
            $"La ligne « {line.Number} » porte sur un équipement, mais n'en nomme aucun. Choisissez-le."),
        LineScope.Site => new(
            $"The line '{line.Number}' is for a site, but names none. Choose it.",
            $"La ligne « {line.Number} » porte sur un site, mais n'en nomme aucun. Choisissez-le."),
        LineScope.ProductFamily => new(
            $"The line '{line.Number}' is for a product family, but names none. Enter it.",
            $"La ligne « {line.Number} » porte sur une famille de produits, mais n'en nomme aucune. Saisissez-la."),
        _ => new(
            $"The line '{line.Number}' has no scope. Choose equipment, site, product family or customer.",
            $"La ligne « {line.Number} » n'a pas de périmètre. Choisissez équipement, site, famille de produits ou client."),
    };
}
