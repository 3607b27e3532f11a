using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Sav.Platform.Dataverse.Tests.Support;

namespace Sav.Platform.Dataverse.Tests.Rows;

public sealed class OnBehalfTests
{
    [Fact]
    public async Task Create_ByAPluginAsTheSystemUser_NamesWhoBeganIt()
    {
        await using var organization = await TestOrganization.OpenAsync(Steps.PostOperation(
            "Create", "account", call => call.ServiceFor(null).Create(new Entity("contact") { ["lastname"] = "x" })));
        var user = organization.CreateUser(WellKnownIds.SystemAdministratorRole);

        organization.Organization.ServiceFor(user).Create(new Entity("account") { ["name"] = "x" });

        var contact = Only(organization, "contact");
        Assert.Equal(WellKnownIds.SystemUser, contact.GetAttributeValue<EntityReference>("createdby").Id);
        Assert.Equal(user, contact.GetAttributeValue<EntityReference>("createdonbehalfby").Id);
        Assert.Equal(user, contact.GetAttributeValue<EntityReference>("modifiedonbehalfby").Id);
        Assert.False(Only(organization, "account").Contains("createdonbehalfby"));
    }

    [Fact]
    public async Task Update_ByTheUserHimself_IsOnNobodysBehalf()
    {
        await using var organization = await TestOrganization.OpenAsync(Steps.PostOperation(
            "Create", "account", call => call.ServiceFor(null).Create(new Entity("contact") { ["lastname"] = "x" })));
        organization.Organization.ServiceFor(organization.CreateUser(WellKnownIds.SystemAdministratorRole))
            .Create(new Entity("account") { ["name"] = "x" });
        var contact = Only(organization, "contact").Id;

        organization.Service.Update(new Entity("contact", contact) { ["lastname"] = "y" });

        Assert.False(organization.Read("contact", contact).Contains("modifiedonbehalfby"));
    }

    private static Entity Only(TestOrganization organization, string table) => organization.Service.RetrieveMultiple(
        new QueryExpression(table) { ColumnSet = new ColumnSet(true) }).Entities.Single();
}
