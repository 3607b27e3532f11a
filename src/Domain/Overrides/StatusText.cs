namespace Sav.Domain.Overrides;

/// <summary>Statuses as sentences to staff name them.</summary>
internal static class StatusText
{
    public static string English(OverrideStatus status) => status switch
    {
        OverrideStatus.Requested => "requested",
        OverrideStatus.InForce => "in force",
        OverrideStatus.Refused => "refused",
        _ => "withdrawn",
    };

    public static string French(OverrideStatus status) => status switch
    {
        OverrideStatus.Requested => "demandée",
        OverrideStatus.InForce => "en vigueur",
        OverrideStatus.Refused => "refusée",
        _ => "retirée",
    };
}
