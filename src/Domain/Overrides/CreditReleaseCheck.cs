namespace Sav.Domain.Overrides;

/// <summary>What a request for a credit release has to have.</summary>
internal static class CreditReleaseCheck
{
    public static void Check(OverrideRequest request, string currency)
    {
        if (request.Amount is { } amount)
        {
            var given = AmountText.Of(amount, currency);
            throw Refused(
                $"The credit release has the amount '{given}'. Leave the amount empty: a release lifts the hold, it pays nothing.",
                $"La levée du blocage a le montant « {given} ». Laissez le montant vide : elle lève le blocage, elle ne paie rien.");
        }

        if (request.Approver is not { } approver)
        {
            throw Refused(
                "The credit release names no approver. Choose the person who is to approve it.",
                "La levée du blocage ne désigne pas d'approbateur. Choisissez la personne qui doit l'approuver.");
        }

        if (approver.IsDisabled)
        {
            throw Refused(
                $"The approver '{approver.Name}' is a disabled user. Choose somebody who works here.",
                $"L'approbateur « {approver.Name} » est un utilisateur désactivé. Choisissez une personne en fonction.");
        }

        if (approver.Id == request.RequestedBy.Id)
        {
            throw Refused(
                $"The approver '{approver.Name}' is the one who asks. Choose a second person.",
                $"L'approbateur « {approver.Name} » est le demandeur lui-même. Choisissez une deuxième personne.");
        }

        if (!approver.Authority.ApprovesCreditReleases)
        {
            throw Refused(
                $"No role of the approver '{approver.Name}' may approve credit releases. Choose somebody who may.",
                $"Aucun rôle de l'approbateur « {approver.Name} » ne permet d'approuver les levées de blocage. "
                + "Choisissez une personne habilitée.");
        }
    }

    private static OverrideRequestException Refused(string english, string french) => new(new LocalizedText(english, french));
}
