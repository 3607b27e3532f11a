using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Sav.Platform.Dataverse.Metadata;
using Sav.Platform.Dataverse.Tests.Security;
using Sav.Platform.Dataverse.Tests.Support;

namespace Sav.Platform.Dataverse.Tests.Rows;

/// <summary>Contacts go along with their account when it is assigned or shared.</summary>
public sealed class CascadeRulesTests : IAsyncLifetime
{
    private TestOrganization _organization = null!;
    private Guid _account;
    private Guid _contact;
    private Guid _user;

    public async ValueTask InitializeAsync()
    {
        _organization = await TestOrganization.OpenAsync(new Customisation
        {
            Roles = [SecuredOrganization.Basic],
            Relationship = found => found is { ReferencedTable: "account", ReferencingTable: "contact" }
                ? found with { OnAssign = CascadeAction.ActiveOnly, OnShare = CascadeAction.Cascade, OnUnshare = CascadeAction.Cascade }
                : found,
        });
        _user = _organization.CreateUser(SecuredOrganization.Basic.Id);
        _account = _organization.CreateAccount();
        _contact = ContactOf(_account);
    }

    public ValueTask DisposeAsync() => _organization.DisposeAsync();

    [Fact]
    public void Assign_Parent_TakesActiveRowsAlong()
    {
        var inactive = ContactOf(_account);
        _organization.Service.Update(new Entity("contact", inactive) { ["statecode"] = new OptionSetValue(1) });

        _organization.Service.Execute(new AssignRequest
        {
            Target = new EntityReference("account", _account), Assignee = new EntityReference("systemuser", _user),
        });

        Assert.Equal(_user, OwnerOf(_contact));
        Assert.Equal(WellKnownIds.SystemUser, OwnerOf(inactive));
    }

    [Fact]
    public void GrantAccess_OfAParent_SharesTheRowsBelow()
    {
        Share();

        Assert.Equal("x", _organization.Organization.ServiceFor(_user).Retrieve("contact", _contact, new("lastname"))["lastname"]);
    }

    [Fact]
    public void RevokeAccess_OfAParent_HidesTheRowsBelow()
    {
        Share();

        _organization.Service.Execute(new RevokeAccessRequest
        {
            Target = new EntityReference("account", _account), Revokee = new EntityReference("systemuser", _user),
        });

        AssertFault.Has(
            unchecked((int)0x80048306), () => _organization.Organization.ServiceFor(_user).Retrieve("contact", _contact, new("lastname")));
    }

    private void Share() => _organization.Service.Execute(new GrantAccessRequest
    {
        Target = new EntityReference("account", _account),
        PrincipalAccess = new PrincipalAccess { Principal = new EntityReference("systemuser", _user), AccessMask = AccessRights.ReadAccess },
    });

    private Guid ContactOf(Guid account) => _organization.Service.Create(new Entity("contact")
    {
        ["lastname"] = "x", ["parentcustomerid"] = new EntityReference("account", account),
    });

    private Guid OwnerOf(Guid contact) => _organization.Read("contact", contact).GetAttributeValue<EntityReference>("ownerid").Id;
}
