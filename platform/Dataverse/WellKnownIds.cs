namespace Sav.Platform.Dataverse;

/// <summary>Ids of the rows that every organisation opened here has. The same in each, so that samples and tests can name them.</summary>
public static class WellKnownIds
{
    /// <summary>The organisation.</summary>
    public static Guid Organization { get; } = new("5a000000-0000-4000-8000-000000000001");

    /// <summary>The root business unit.</summary>
    public static Guid BusinessUnit { get; } = new("5a000000-0000-4000-8000-000000000002");

    /// <summary>The system user.</summary>
    public static Guid SystemUser { get; } = new("5a000000-0000-4000-8000-000000000003");

    /// <summary>The role System Administrator, which may do everything.</summary>
    public static Guid SystemAdministratorRole { get; } = new("5a000000-0000-4000-8000-000000000005");

    /// <summary>The base currency.</summary>
    public static Guid BaseCurrency { get; } = new("5a000000-0000-4000-8000-000000000004");
}
