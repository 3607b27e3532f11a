namespace Sav.Domain.Overrides;

/// <summary>How an override begins, and who may move it on. Pure: same input, same answer.</summary>
public static class OverrideRules
{
    /// <summary>
    /// The status in which a request begins: goodwill that stays within the requester's own limit for the case is in force at once,
    /// everything else waits for a second person.
    /// </summary>
    /// <exception cref="OverrideRequestException">Something is missing in the request or does not go with its kind.</exception>
    /// <exception cref="OverrideHistoryException">The case is closed.</exception>
    public static OverrideStatus Begin(OverrideRequest request, OverriddenCase on)
    {
        on.RequireOpen();
        request.Check(on.Currency);
        return request.Kind == OverrideKind.Goodwill && SecondPerson.IsWithinLimit(request, on, request.RequestedBy)
            ? OverrideStatus.InForce
            : OverrideStatus.Requested;
    }

    /// <summary>Refuses a move that <paramref name="by"/> may not make, or nobody.</summary>
    /// <param name="on">The case; its goodwill in force is without this override.</param>
    /// <exception cref="OverrideHistoryException">There is no way from the one status to the other, or the case is closed.</exception>
    /// <exception cref="OverrideAuthorityException">There is, but not for this person.</exception>
    public static void Move(OverrideRequest request, OverrideStatus from, OverrideStatus to, OverriddenCase on, StaffMember by)
    {
        RequireWay(from, to);
        if (from == OverrideStatus.InForce || to == OverrideStatus.InForce)
        {
            on.RequireOpen();
        }

        switch (to)
        {
            case OverrideStatus.InForce:
                SecondPerson.RequireMayApprove(request, on, by);
                break;
            case OverrideStatus.Refused:
                SecondPerson.RequireMayRefuse(request, on, by);
                break;
            default:
                SecondPerson.RequireMayWithdraw(request, on, by);
                break;
        }
    }

    private static void RequireWay(OverrideStatus from, OverrideStatus to)
    {
        var isWay = from == OverrideStatus.Requested
            ? to != OverrideStatus.Requested
            : from == OverrideStatus.InForce && to == OverrideStatus.Withdrawn;
        if (!isWay)
        {
            throw NoWay(from, to);
        }
    }

    private static OverrideHistoryException NoWay(OverrideStatus from, OverrideStatus to) => new(new LocalizedText(
        $"An override that is '{StatusText.English(from)}' cannot become '{StatusText.English(to)}'. "
        + "Leave it as it is and ask for another.",
        $"Une dérogation « {StatusText.French(from)} » ne peut pas devenir « {StatusText.French(to)} ». "
        + "Laissez-la telle quelle et demandez-en une autre."));
}
