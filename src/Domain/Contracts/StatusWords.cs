namespace Sav.Domain.Contracts;

/// <summary>What staff calls each status.</summary>
internal static class StatusWords
{
    public static string English(ContractStatus status) => status switch
    {
        ContractStatus.Draft => "a draft",
        ContractStatus.Active => "active",
        ContractStatus.Suspended => "suspended",
        ContractStatus.Expired => "expired",
        _ => "cancelled",
    };

    public static string French(ContractStatus status) => status switch
    {
        ContractStatus.Draft => "un projet",
        ContractStatus.Active => "actif",
        ContractStatus.Suspended => "suspendu",
        ContractStatus.Expired => "expiré",
        _ => "résilié",
    };
}
