namespace Sav.Domain.Overrides;

/// <summary>What a request for goodwill has to have.</summary>
internal static class GoodwillCheck
{
    public static void Check(OverrideRequest request, string currency)
    {
        if (request.Amount is not { } amount)
        {
            throw Refused(
                "The goodwill has no amount. Give the most that the house pays on this case.",
                "Le geste commercial n'a pas de montant. Indiquez le maximum que la maison prend en charge sur ce dossier.");
        }

        if (amount <= 0 || decimal.Round(amount, 2) != amount)
        {
            var given = AmountText.Of(amount, currency);
            throw Refused(
                $"The amount of the goodwill is '{given}'. Give one above 0, in whole cents.",
                $"Le montant du geste commercial est « {given} ». Donnez-en un supérieur à 0, en centimes entiers.");
        }

        if (request.Approver is { } approver)
        {
            throw Refused(
                $"The goodwill names the approver '{approver.Name}'. Leave the approver empty: "
                + "whoever has a sufficient limit may approve it.",
                $"Le geste commercial désigne l'approbateur « {approver.Name} ». Laissez ce champ vide : "
                + "toute personne dont le plafond suffit peut l'approuver.");
        }
    }

    private static OverrideRequestException Refused(string english, string french) => new(new LocalizedText(english, french));
}
