using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Sav.Platform.Dataverse.Tests.Support;

namespace Sav.Platform.Dataverse.Tests.Security;

public sealed class SharingTests : IAsyncLifetime
{
    private const int AccessDenied = unchecked((int)0x80048306);

    private SecuredOrganization _organization = null!;
    private Guid _owner;
    private Guid _other;
    private Guid _account;

    public async ValueTask InitializeAsync()
    {
        _organization = await SecuredOrganization.OpenAsync();
        _owner = _organization.UserIn(WellKnownIds.BusinessUnit, SecuredOrganization.Basic);
        _other = _organization.UserIn(_organization.Branch, SecuredOrganization.Basic);
        _account = _organization.AccountOf(_owner);
    }

    public ValueTask DisposeAsync() => _organization.DisposeAsync();

    [Fact]
    public void GrantAccess_Read_ShowsTheRowAndNoMore()
    {
        Grant(_owner, AccessRights.ReadAccess);

        Assert.Single(_organization.As(_other).RetrieveMultiple(new QueryExpression("account")).Entities);
        AssertFault.Has(AccessDenied, () => _organization.As(_other).Update(new Entity("account", _account) { ["name"] = "x" }));
    }

    [Fact]
    public void GrantAccess_Twice_AddsTheRights()
    {
        Grant(_owner, AccessRights.ReadAccess);
        Grant(_owner, AccessRights.WriteAccess);

        _organization.As(_other).Update(new Entity("account", _account) { ["name"] = "x" });

        Assert.Equal(AccessRights.ReadAccess | AccessRights.WriteAccess, RightsOf(_other));
    }

    [Fact]
    public void ModifyAccess_OtherRights_ReplacesThem()
    {
        Grant(_owner, AccessRights.ReadAccess | AccessRights.WriteAccess);

        _organization.As(_owner).Execute(new ModifyAccessRequest { Target = Account, PrincipalAccess = Access(AccessRights.ReadAccess) });

        Assert.Equal(AccessRights.ReadAccess, RightsOf(_other));
    }

    [Fact]
    public void RevokeAccess_OfAShare_HidesTheRow()
    {
        Grant(_owner, AccessRights.ReadAccess);

        _organization.As(_owner).Execute(new RevokeAccessRequest { Target = Account, Revokee = new EntityReference("systemuser", _other) });

        Assert.Empty(_organization.As(_other).RetrieveMultiple(new QueryExpression("account")).Entities);
    }

    [Fact]
    public void GrantAccess_ByAUserWithoutShareOnTheRow_IsRefused()
    {
        Grant(_owner, AccessRights.ReadAccess);

        var fault = AssertFault.Has(AccessDenied, () => Grant(_other, AccessRights.ReadAccess));

        Assert.Contains("does not have ShareAccess right(s)", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void GrantAccess_ToATeam_CountsForItsMembers()
    {
        var team = _organization.Rows.CreateTeam("Service");
        _organization.As(_owner).Execute(new GrantAccessRequest
        {
            Target = Account,
            PrincipalAccess = new PrincipalAccess { Principal = new EntityReference("team", team), AccessMask = AccessRights.ReadAccess },
        });

        _organization.Rows.Service.Execute(new AddMembersTeamRequest { TeamId = team, MemberIds = [_other] });

        Assert.Single(_organization.As(_other).RetrieveMultiple(new QueryExpression("account")).Entities);
    }

    [Fact]
    public void RetrievePrincipalAccess_OfTheOwner_GivesAllHisRights() => Assert.Equal(
        AccessRights.ReadAccess | AccessRights.WriteAccess | AccessRights.AppendAccess | AccessRights.AppendToAccess
            | AccessRights.DeleteAccess | AccessRights.ShareAccess | AccessRights.AssignAccess,
        RightsOf(_owner));

    [Fact]
    public void Delete_SharedRow_TakesTheShareAlong()
    {
        Grant(_owner, AccessRights.ReadAccess);

        _organization.As(_owner).Delete("account", _account);

        Assert.Empty(_organization.Rows.Service.RetrieveMultiple(new QueryExpression("principalobjectaccess")).Entities);
    }

    private EntityReference Account => new("account", _account);

    private PrincipalAccess Access(AccessRights rights) => new() { Principal = new EntityReference("systemuser", _other), AccessMask = rights };

    private void Grant(Guid by, AccessRights rights) =>
        _organization.As(by).Execute(new GrantAccessRequest { Target = Account, PrincipalAccess = Access(rights) });

    private AccessRights RightsOf(Guid user) => ((RetrievePrincipalAccessResponse)_organization.Rows.Service.Execute(
        new RetrievePrincipalAccessRequest { Target = Account, Principal = new EntityReference("systemuser", user) })).AccessRights;
}
