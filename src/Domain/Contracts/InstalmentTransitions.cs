namespace Sav.Domain.Contracts;

/// <summary>
/// Which status of an instalment may follow which. None leads back to planned: what was asked for once is never asked for again.
/// </summary>
public static class InstalmentTransitions
{
    public static bool IsAllowed(InstalmentStatus from, InstalmentStatus to) => from == to || from switch
    {
        InstalmentStatus.Planned => to is InstalmentStatus.Requested or InstalmentStatus.Cancelled,
        InstalmentStatus.Requested => to is InstalmentStatus.Invoiced or InstalmentStatus.Failed,
        InstalmentStatus.Failed => to is InstalmentStatus.Invoiced or InstalmentStatus.Cancelled,
        _ => false,
    };

    /// <exception cref="ContractException">The status may not change so; the text says what to do instead.</exception>
    public static void Require(string name, InstalmentStatus from, InstalmentStatus to)
    {
        if (!IsAllowed(from, to))
        {
            var remedy = Remedy(from);
            throw new ContractException(
                $"The instalment '{name}' is {English(from)} and cannot become {English(to)}. {remedy.English}",
                $"L'échéance « {name} » est {French(from)} et ne peut pas devenir {French(to)}. {remedy.French}");
        }
    }

    private static LocalizedText Remedy(InstalmentStatus from) => from switch
    {
        InstalmentStatus.Planned => new(
            "Request it first: the ERP bills it.", "Demandez-la d'abord : c'est l'ERP qui la facture."),
        InstalmentStatus.Requested => new(
            "It is with the ERP: wait for its answer.", "Elle est chez l'ERP : attendez sa réponse."),
        InstalmentStatus.Invoiced => new(
            "To give money back, cancel or amend the contract: that makes a credit.",
            "Pour rembourser, résiliez le contrat ou faites un avenant : cela crée un avoir."),
        InstalmentStatus.Failed => new(
            "Correct what the ERP refused, then replay its message.", "Corrigez ce que l'ERP a refusé, puis rejouez son message."),
        _ => new(
            "Its period is no longer part of the contract.", "Sa période ne fait plus partie du contrat."),
    };

    private static string English(InstalmentStatus status) => status switch
    {
        InstalmentStatus.Planned => "planned",
        InstalmentStatus.Requested => "requested",
        InstalmentStatus.Invoiced => "invoiced",
        InstalmentStatus.Failed => "failed",
        _ => "cancelled",
    };

    private static string French(InstalmentStatus status) => status switch
    {
        InstalmentStatus.Planned => "prévue",
        InstalmentStatus.Requested => "demandée",
        InstalmentStatus.Invoiced => "facturée",
        InstalmentStatus.Failed => "en échec",
        _ => "annulée",
    };
}
