using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Sav.Platform.Dataverse.Tests.Support;

namespace Sav.Platform.Dataverse.Tests.Messages;

public sealed class OtherMessageTests : IAsyncLifetime
{
    private TestOrganization _organization = null!;

    public async ValueTask InitializeAsync() => _organization = await TestOrganization.OpenAsync();

    public ValueTask DisposeAsync() => _organization.DisposeAsync();

    [Fact]
    public void WhoAmI_OfTheSystemUser_NamesUserUnitAndOrganization()
    {
        var response = (WhoAmIResponse)_organization.Service.Execute(new WhoAmIRequest());

        Assert.Equal(
            (WellKnownIds.SystemUser, WellKnownIds.BusinessUnit, WellKnownIds.Organization),
            (response.UserId, response.BusinessUnitId, response.OrganizationId));
    }

    [Fact]
    public void RetrieveVersion_OfTheOrganization_IsThatOfTheWebApi() =>
        Assert.Equal("9.2.0.0", ((RetrieveVersionResponse)_organization.Service.Execute(new RetrieveVersionRequest())).Version);

    [Fact]
    public void SetState_DefaultStatus_TakesThatOfTheState()
    {
        var id = _organization.CreateAccount();

        _organization.Service.Execute(new SetStateRequest
        {
            EntityMoniker = new EntityReference("account", id), State = new OptionSetValue(1), Status = new OptionSetValue(-1),
        });

        var account = _organization.Read("account", id);
        Assert.Equal(1, account.GetAttributeValue<OptionSetValue>("statecode").Value);
        Assert.Equal(2, account.GetAttributeValue<OptionSetValue>("statuscode").Value);
    }

    [Fact]
    public void Assign_ToATeam_ChangesTheOwner()
    {
        var team = _organization.CreateTeam("Service", WellKnownIds.SystemAdministratorRole);
        var id = _organization.CreateAccount();

        _organization.Service.Execute(new AssignRequest
        {
            Target = new EntityReference("account", id), Assignee = new EntityReference("team", team),
        });

        var account = _organization.Read("account", id);
        Assert.Equal(("team", team), (account.GetAttributeValue<EntityReference>("ownerid").LogicalName, account.GetAttributeValue<EntityReference>("ownerid").Id));
        Assert.False(account.Contains("owninguser"));
        Assert.Equal(team, account.GetAttributeValue<EntityReference>("owningteam").Id);
    }

    [Fact]
    public void Associate_OneToMany_SetsAndEmptiesTheLookup()
    {
        var incident = _organization.Service.Create(new Entity("incident")
        {
            ["title"] = "x", ["customerid"] = new EntityReference("account", _organization.CreateAccount()),
        });
        var contact = _organization.Service.Create(new Entity("contact") { ["lastname"] = "x" });
        var related = new EntityReferenceCollection { new EntityReference("incident", incident) };
        var relationship = new Relationship("contact_as_primary_contact");

        _organization.Service.Associate("contact", contact, relationship, related);
        Assert.Equal(contact, _organization.Read("incident", incident).GetAttributeValue<EntityReference>("primarycontactid").Id);

        _organization.Service.Disassociate("contact", contact, relationship, related);
        Assert.False(_organization.Read("incident", incident).Contains("primarycontactid"));
    }

    [Fact]
    public void Associate_UnknownRelationship_IsRefused() => AssertFault.Has(
        unchecked((int)0x80040203),
        () => _organization.Service.Associate(
            "account", Guid.NewGuid(), new Relationship("nothing"), new EntityReferenceCollection { new EntityReference("contact", Guid.NewGuid()) }));
}
