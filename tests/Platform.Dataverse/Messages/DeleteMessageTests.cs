using Microsoft.Xrm.Sdk;
using Sav.Platform.Dataverse.Tests.Support;

namespace Sav.Platform.Dataverse.Tests.Messages;

public sealed class DeleteMessageTests
{
    private const int DoesNotExist = unchecked((int)0x80040217);

    [Fact]
    public async Task Delete_RowThatDoesNotExist_IsRefused()
    {
        await using var organization = await TestOrganization.OpenAsync();

        AssertFault.Has(DoesNotExist, () => organization.Service.Delete("account", Guid.NewGuid()));
    }

    [Fact]
    public async Task Delete_Cascade_TakesTheReferencingRowsAlongAndRunsTheirSteps()
    {
        var deleted = new List<string>();
        await using var organization = await TestOrganization.OpenAsync(
            Steps.PreOperation("Delete", "incident", call => deleted.Add(call.Context.PrimaryEntityName)),
            Steps.PreOperation("Delete", "sav_workline", call => deleted.Add(call.Context.PrimaryEntityName)));
        var account = organization.CreateAccount();
        var incident = organization.Service.Create(Incident(account));
        var line = organization.Service.Create(new Entity("sav_workline")
        {
            ["sav_name"] = "work", ["sav_incidentid"] = new EntityReference("incident", incident),
        });

        organization.Service.Delete("account", account);

        Assert.Equal(["incident", "sav_workline"], deleted);
        AssertFault.Has(DoesNotExist, () => organization.Read("sav_workline", line));
    }

    [Fact]
    public async Task Delete_Cascade_ShowsTheStepsTheDeleteThatTakesTheirRowAlong()
    {
        var above = new List<string?>();
        await using var organization = await TestOrganization.OpenAsync(
            Steps.PreOperation("Delete", "incident", call => above.Add(call.Context.ParentContext.ParentContext?.PrimaryEntityName)));
        var account = organization.CreateAccount();
        var alone = organization.Service.Create(Incident(account));
        organization.Service.Create(Incident(account));

        organization.Service.Delete("incident", alone);
        organization.Service.Delete("account", account);

        Assert.Equal([null, "account"], above);
    }

    [Fact]
    public async Task Delete_Restrict_IsRefusedWhileThereAreReferencingRows()
    {
        await using var organization = await TestOrganization.OpenAsync();
        var product = organization.Service.Create(new Entity("product") { ["name"] = "Pump", ["productnumber"] = "P-1" });
        var incident = Incident(organization.CreateAccount());
        incident["productid"] = new EntityReference("product", product);
        organization.Service.Create(incident);

        AssertFault.Has(unchecked((int)0x80040227), () => organization.Service.Delete("product", product));
    }

    [Fact]
    public async Task Delete_RemoveLink_EmptiesTheLookups()
    {
        await using var organization = await TestOrganization.OpenAsync();
        var contact = organization.Service.Create(new Entity("contact") { ["lastname"] = "x" });
        var incident = Incident(organization.CreateAccount());
        incident["primarycontactid"] = new EntityReference("contact", contact);
        var id = organization.Service.Create(incident);
        var version = organization.Read("incident", id).RowVersion;

        organization.Service.Delete("contact", contact);

        var after = organization.Read("incident", id);
        Assert.False(after.Contains("primarycontactid"));
        Assert.NotEqual(version, after.RowVersion);
    }

    private static Entity Incident(Guid account) =>
        new("incident") { ["title"] = "x", ["customerid"] = new EntityReference("account", account) };
}
