namespace Sav.Domain.Overrides;

/// <summary>Four eyes: what the requester may not do alone, and who may do it.</summary>
internal static class SecondPerson
{
    /// <summary>Whether the case has no more goodwill than this person may grant it, with what was granted before.</summary>
    public static bool IsWithinLimit(OverrideRequest request, OverriddenCase on, StaffMember by) =>
        on.GoodwillInForce + request.Amount <= by.Authority.GoodwillLimit;

    public static void RequireMayApprove(OverrideRequest request, OverriddenCase on, StaffMember by)
    {
        RequireSecond(request, by);
        if (request.Kind == OverrideKind.CreditRelease)
        {
            RequireNamed(request, by);
        }
        else if (!IsWithinLimit(request, on, by))
        {
            throw AboveLimit(on.GoodwillInForce + (request.Amount ?? 0), on, by);
        }
    }

    /// <summary>A refusal grants nothing, so that what was granted before does not count.</summary>
    public static void RequireMayRefuse(OverrideRequest request, OverriddenCase on, StaffMember by)
    {
        RequireSecond(request, by);
        if (request.Kind == OverrideKind.CreditRelease)
        {
            RequireNamed(request, by);
        }
        else if (request.Amount > by.Authority.GoodwillLimit)
        {
            throw AboveLimit(request.Amount ?? 0, on, by);
        }
    }

    /// <summary>The requester, or anybody who may grant as much.</summary>
    public static void RequireMayWithdraw(OverrideRequest request, OverriddenCase on, StaffMember by)
    {
        if (by.Id == request.RequestedBy.Id)
        {
            return;
        }

        if (request.Kind == OverrideKind.CreditRelease)
        {
            RequireApprovesReleases(by);
        }
        else if (request.Amount > by.Authority.GoodwillLimit)
        {
            throw AboveLimit(request.Amount ?? 0, on, by);
        }
    }

    private static void RequireSecond(OverrideRequest request, StaffMember by)
    {
        if (by.Id == request.RequestedBy.Id)
        {
            throw Refused(
                $"'{by.Name}' asked for this override and cannot decide on it. Have a second person decide, or withdraw it.",
                $"« {by.Name} » a demandé cette dérogation et ne peut pas en décider. "
                + "Faites décider une deuxième personne, ou retirez-la.");
        }
    }

    private static void RequireNamed(OverrideRequest request, StaffMember by)
    {
        if (by.Id != request.Approver?.Id)
        {
            var named = request.Approver?.Name ?? "";
            throw Refused(
                $"This credit release is for '{named}' to decide on, not for '{by.Name}'. "
                + $"Ask '{named}', or ask for another release.",
                $"Cette levée de blocage revient à « {named} », non à « {by.Name} ». "
                + $"Adressez-vous à « {named} », ou demandez-en une autre.");
        }

        RequireApprovesReleases(by);
    }

    private static void RequireApprovesReleases(StaffMember by)
    {
        if (!by.Authority.ApprovesCreditReleases)
        {
            throw Refused(
                $"No role of '{by.Name}' may approve credit releases. Have somebody decide whose role may.",
                $"Aucun rôle de « {by.Name} » ne permet d'approuver les levées de blocage. Faites décider une personne habilitée.");
        }
    }

    private static OverrideAuthorityException AboveLimit(decimal amount, OverriddenCase on, StaffMember by)
    {
        var wanted = AmountText.Of(amount, on.Currency);
        var limit = AmountText.Of(by.Authority.GoodwillLimit, on.Currency);
        return Refused(
            $"The goodwill on the case '{on.Number}' would be '{wanted}', above the limit of '{by.Name}', '{limit}'. "
            + "Have somebody decide whose limit suffices.",
            $"Le geste commercial sur le dossier « {on.Number} » serait de « {wanted} », "
            + $"au-dessus du plafond de « {by.Name} », « {limit} ». Faites décider une personne dont le plafond suffit.");
    }

    private static OverrideAuthorityException Refused(string english, string french) => new(new LocalizedText(english, french));
}
