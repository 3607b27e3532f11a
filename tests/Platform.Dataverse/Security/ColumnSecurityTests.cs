using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Sav.Platform.Dataverse.Metadata;
using Sav.Platform.Dataverse.Tests.Support;

namespace Sav.Platform.Dataverse.Tests.Security;

/// <summary>The telephone number of accounts is secured; a profile lets its users read it.</summary>
public sealed class ColumnSecurityTests : IAsyncLifetime
{
    private const string Secured = "telephone1";

    private static readonly FieldSecurityProfileMetadata Readers = new(
        Guid.NewGuid(), "Readers", [new FieldPermission("account", Secured, CanRead: true, CanCreate: false, CanUpdate: false)]);

    private TestOrganization _organization = null!;
    private Guid _user;
    private Guid _account;

    public async ValueTask InitializeAsync()
    {
        _organization = await TestOrganization.OpenAsync(new Customisation
        {
            Roles = [SecuredOrganization.Global], Profiles = [Readers], Table = table => table.LogicalName == "account" ? Secure(table) : table,
        });
        _user = _organization.CreateUser(SecuredOrganization.Global.Id);
        _account = _organization.CreateAccount(more: row => row[Secured] = "12");
    }

    public ValueTask DisposeAsync() => _organization.DisposeAsync();

    [Fact]
    public void Retrieve_WithoutProfile_GivesNoValue()
    {
        var account = As(_user).Retrieve("account", _account, new ColumnSet("name", Secured));

        Assert.Equal("Contoso", account["name"]);
        Assert.False(account.Contains(Secured));
    }

    [Fact]
    public void Query_ByTheSecuredColumn_FindsNothing()
    {
        var query = new QueryExpression("account") { ColumnSet = new ColumnSet(Secured) };
        query.Criteria.AddCondition(Secured, ConditionOperator.Equal, "12");

        Assert.Empty(As(_user).RetrieveMultiple(query).Entities);
        Assert.Single(_organization.Service.RetrieveMultiple(query).Entities);
    }

    [Fact]
    public void Retrieve_WithProfile_GivesTheValue()
    {
        _organization.Associate("systemuser", _user, "systemuserprofiles_association", "fieldsecurityprofile", Readers.Id);

        Assert.Equal("12", As(_user).Retrieve("account", _account, new ColumnSet(Secured))[Secured]);
    }

    [Fact]
    public void Retrieve_WithProfileOfATeam_GivesTheValue()
    {
        var team = _organization.CreateTeam("Readers", SecuredOrganization.Global.Id);
        _organization.Associate("team", team, "teamprofiles_association", "fieldsecurityprofile", Readers.Id);
        _organization.Associate("team", team, "teammembership_association", "systemuser", _user);

        Assert.Equal("12", As(_user).Retrieve("account", _account, new ColumnSet(Secured))[Secured]);
    }

    [Fact]
    public void Update_WithoutUpdatePermission_IsRefused()
    {
        _organization.Associate("systemuser", _user, "systemuserprofiles_association", "fieldsecurityprofile", Readers.Id);

        var fault = AssertFault.Has(
            unchecked((int)0x8004f507), () => As(_user).Update(new Entity("account", _account) { [Secured] = "13" }));

        Assert.StartsWith(
            "The user doesn't have AttributePrivilegeUpdate and not granted shared access for a secured attribute during update operation",
            fault.Message);
    }

    [Fact]
    public void Create_WithoutCreatePermission_IsRefused()
    {
        var fault = AssertFault.Has(
            unchecked((int)0x8004f502), () => As(_user).Create(new Entity("account") { ["name"] = "x", [Secured] = "13" }));

        Assert.StartsWith(
            "The user does not have create permissions to a secured field. The requested operation could not be completed.", fault.Message);
    }

    private Microsoft.PowerPlatform.Dataverse.Client.IOrganizationServiceAsync2 As(Guid user) => _organization.Organization.ServiceFor(user);

    private static TableMetadata Secure(TableMetadata table) =>
        new(table.Columns.Values.Select(column => column.LogicalName == Secured ? column with { IsSecured = true } : column))
        {
            LogicalName = table.LogicalName, SchemaName = table.SchemaName, EntitySetName = table.EntitySetName,
            PrimaryIdColumn = table.PrimaryIdColumn, PrimaryNameColumn = table.PrimaryNameColumn, Label = table.Label, Keys = table.Keys,
        };
}
