namespace Sav.Domain.Contracts;

/// <summary>A contract cannot become what it was asked to become.</summary>
public sealed class ContractTransitionException(string number, ContractStatus from, ContractStatus to)
    : InvalidFactsException(TextOf(number, from, to))
{
    public ContractStatus From { get; } = from;

    public ContractStatus To { get; } = to;

    private static LocalizedText TextOf(string number, ContractStatus from, ContractStatus to)
    {
        var remedy = Remedy(from, to);
        return new LocalizedText(
            $"The contract '{number}' is {StatusWords.English(from)} and cannot become {StatusWords.English(to)}. {remedy.English}",
            $"Le contrat « {number} » est {StatusWords.French(from)} et ne peut pas devenir {StatusWords.French(to)}. {remedy.French}");
    }

    private static LocalizedText Remedy(ContractStatus from, ContractStatus to) => from switch
    {
        ContractStatus.Draft => new(
            "It was never in force: cancel it, or delete the draft.",
            "Il n'a jamais été en vigueur : résiliez-le ou supprimez le projet."),
        ContractStatus.Active or ContractStatus.Suspended => new(
            "To change what was agreed, amend it: that makes a new version from a day on.",
            "Pour modifier ce qui a été convenu, faites un avenant : il crée une nouvelle version à partir d'un jour."),
        ContractStatus.Expired when to == ContractStatus.Cancelled => new(
            "It is over already: there is nothing left to cancel.",
            "Il est déjà terminé : il n'y a plus rien à résilier."),
        ContractStatus.Expired => new(
            "Renew it: that makes the next contract.",
            "Renouvelez-le : cela crée le contrat suivant."),
        _ => new(
            "A cancellation is for good: write a new contract.",
            "Une résiliation est définitive : établissez un nouveau contrat."),
    };
}
