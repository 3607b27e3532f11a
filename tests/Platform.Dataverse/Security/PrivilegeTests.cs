using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Sav.Platform.Dataverse.Tests.Support;

namespace Sav.Platform.Dataverse.Tests.Security;

public sealed class PrivilegeTests : IAsyncLifetime
{
    private const int PrivilegeDenied = unchecked((int)0x80040220);

    private SecuredOrganization _organization = null!;

    public async ValueTask InitializeAsync() => _organization = await SecuredOrganization.OpenAsync();

    public ValueTask DisposeAsync() => _organization.DisposeAsync();

    [Fact]
    public void Read_WithoutPrivilege_SaysWhoLacksWhich()
    {
        var user = _organization.UserIn(WellKnownIds.BusinessUnit, SecuredOrganization.Other);
        var account = _organization.Rows.CreateAccount();

        var fault = AssertFault.Has(PrivilegeDenied, () => _organization.As(user).Retrieve("account", account, new ColumnSet("name")));

        Assert.Equal(
            $"Principal user (Id={user}, type=8, roleCount=1, privilegeCount=1, accessMode='0 Read-Write', " +
            $"businessUnitId={WellKnownIds.BusinessUnit}), is missing prvReadAccount privilege for entity 'account' " +
            $"(LocalizedName='Account'). context.Caller={user}. " +
            "Consider adding missed privilege to one of the principal (user/team) roles.",
            fault.Message);
    }

    [Fact]
    public void Query_WithoutPrivilege_IsRefused()
    {
        var user = _organization.UserIn(WellKnownIds.BusinessUnit, SecuredOrganization.Other);

        AssertFault.Has(PrivilegeDenied, () => _organization.As(user).RetrieveMultiple(new QueryExpression("account")));
    }

    [Fact]
    public void Query_LinkToATableWithoutPrivilege_IsRefused()
    {
        var user = _organization.UserIn(WellKnownIds.BusinessUnit, SecuredOrganization.Other);
        var query = new QueryExpression("contact");
        query.AddLink("account", "parentcustomerid", "accountid");

        AssertFault.Has(PrivilegeDenied, () => _organization.As(user).RetrieveMultiple(query));
    }

    [Theory]
    [InlineData("prvCreateAccount")]
    [InlineData("prvWriteAccount")]
    [InlineData("prvDeleteAccount")]
    public void Write_WithoutPrivilege_IsRefused(string privilege)
    {
        var service = _organization.As(_organization.UserIn(WellKnownIds.BusinessUnit, SecuredOrganization.Other));
        var account = _organization.Rows.CreateAccount();

        var fault = AssertFault.Has(PrivilegeDenied, () =>
        {
            switch (privilege)
            {
                case "prvCreateAccount":
                    service.Create(new Entity("account") { ["name"] = "x" });
                    break;
                case "prvWriteAccount":
                    service.Update(new Entity("account", account) { ["name"] = "x" });
                    break;
                default:
                    service.Delete("account", account);
                    break;
            }
        });

        Assert.Contains($"is missing {privilege} privilege", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Execute_UserWithoutRoles_IsRefused()
    {
        var user = _organization.UserIn(WellKnownIds.BusinessUnit);

        var fault = AssertFault.Has(
            unchecked((int)0x80042f09), () => _organization.As(user).RetrieveMultiple(new QueryExpression("contact")));

        Assert.Equal(
            $"SecLib::CheckPrivilegeForUser failed - no roles are assigned to user. Returned hr = -2147209463, User: {user}", fault.Message);
    }

    [Fact]
    public void Execute_UserWhoIsDisabled_IsRefused()
    {
        var user = _organization.UserIn(WellKnownIds.BusinessUnit, SecuredOrganization.Global);
        _organization.Rows.Service.Update(new Entity("systemuser", user) { ["isdisabled"] = true });

        AssertFault.Has(unchecked((int)0x80041d1f), () => _organization.As(user).RetrieveMultiple(new QueryExpression("account")));
    }

    [Fact]
    public void Execute_UserWhoDoesNotExist_IsRefused() => AssertFault.Has(
        unchecked((int)0x80040217), () => _organization.As(Guid.NewGuid()).RetrieveMultiple(new QueryExpression("account")));

    [Fact]
    public void Execute_RoleGivenMeanwhile_IsKnownAtOnce()
    {
        var user = _organization.UserIn(WellKnownIds.BusinessUnit, SecuredOrganization.Other);
        AssertFault.Has(PrivilegeDenied, () => _organization.As(user).RetrieveMultiple(new QueryExpression("account")));

        _organization.Rows.Associate("systemuser", user, "systemuserroles_association", "role", SecuredOrganization.Global.Id);

        Assert.Empty(_organization.As(user).RetrieveMultiple(new QueryExpression("account")).Entities);
    }

    [Fact]
    public void Execute_SystemAdministrator_MayDoEverything()
    {
        var user = _organization.UserIn(WellKnownIds.BusinessUnit, SecuredOrganization.Other);
        _organization.Rows.Associate("systemuser", user, "systemuserroles_association", "role", WellKnownIds.SystemAdministratorRole);

        var team = _organization.As(user).Create(new Entity("team")
        {
            ["name"] = "x", ["businessunitid"] = new EntityReference("businessunit", WellKnownIds.BusinessUnit),
        });

        Assert.Equal("x", _organization.As(user).Retrieve("team", team, new ColumnSet("name"))["name"]);
    }

    [Fact]
    public void Create_LookupWithoutAppendTo_IsRefused()
    {
        var account = _organization.Rows.CreateAccount();
        var user = _organization.UserIn(WellKnownIds.BusinessUnit, SecuredOrganization.ContactClerk);
        var contact = new Entity("contact") { ["lastname"] = "x", ["parentcustomerid"] = new EntityReference("account", account) };

        var fault = AssertFault.Has(PrivilegeDenied, () => _organization.As(user).Create(contact));

        Assert.Contains("is missing prvAppendToAccount privilege", fault.Message, StringComparison.Ordinal);
    }
}
