using Microsoft.PowerPlatform.Dataverse.Client;
using Microsoft.Xrm.Sdk;
using Sav.Platform.Dataverse.Metadata;
using Sav.Platform.Dataverse.Tests.Support;

namespace Sav.Platform.Dataverse.Tests.Security;

/// <summary>
/// An organisation with roles of every depth on accounts, two business units below each other, and users in them. Its rows have the names
/// of their owners.
/// </summary>
internal sealed class SecuredOrganization : IAsyncDisposable
{
    private static readonly string[] Verbs = ["Create", "Read", "Write", "Delete", "Append", "AppendTo", "Assign", "Share"];

    private readonly TestOrganization _organization;

    private SecuredOrganization(TestOrganization organization)
    {
        _organization = organization;
        Branch = NewUnit("Branch", WellKnownIds.BusinessUnit);
        Shop = NewUnit("Shop", Branch);
    }

    public static RoleMetadata Basic { get; } = Role("Basic", PrivilegeDepth.Basic);

    public static RoleMetadata Local { get; } = Role("Local", PrivilegeDepth.Local);

    public static RoleMetadata Deep { get; } = Role("Deep", PrivilegeDepth.Deep);

    public static RoleMetadata Global { get; } = Role("Global", PrivilegeDepth.Global);

    /// <summary>A role that can read contacts and nothing else.</summary>
    public static RoleMetadata Other { get; } = new(
        Guid.NewGuid(), "Other", new Dictionary<string, PrivilegeDepth> { ["prvReadContact"] = PrivilegeDepth.Global });

    /// <summary>A role that does everything with contacts and nothing with accounts.</summary>
    public static RoleMetadata ContactClerk { get; } = new(
        Guid.NewGuid(), "Contact clerk", Verbs.ToDictionary(verb => $"prv{verb}Contact", _ => PrivilegeDepth.Global));

    /// <summary>A business unit below the root.</summary>
    public Guid Branch { get; }

    /// <summary>A business unit below the branch.</summary>
    public Guid Shop { get; }

    public TestOrganization Rows => _organization;

    public static async Task<SecuredOrganization> OpenAsync(params StepMetadata[] steps) => new(
        await TestOrganization.OpenAsync(new Customisation { Steps = steps, Roles = [Basic, Local, Deep, Global, Other, ContactClerk] }));

    public IOrganizationServiceAsync2 As(Guid user) => _organization.Organization.ServiceFor(user);

    public Guid UserIn(Guid unit, params RoleMetadata[] roles) =>
        _organization.CreateUserIn(unit, [.. roles.Select(role => role.Id)]);

    public Guid AccountOf(Guid owner, string name = "Contoso") => _organization.CreateAccount(
        name, row => row["ownerid"] = new EntityReference("systemuser", owner));

    public ValueTask DisposeAsync() => _organization.DisposeAsync();

    private static RoleMetadata Role(string name, PrivilegeDepth depth) => new(
        Guid.NewGuid(),
        name,
        Verbs.SelectMany(verb => new[] { $"prv{verb}Account", $"prv{verb}Contact" }).ToDictionary(privilege => privilege, _ => depth));

    private Guid NewUnit(string name, Guid parent) => _organization.Service.Create(new Entity("businessunit")
    {
        ["name"] = name, ["parentbusinessunitid"] = new EntityReference("businessunit", parent),
    });
}
