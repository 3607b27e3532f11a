using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Sav.Platform.Dataverse.Tests.Support;

namespace Sav.Platform.Dataverse.Tests.Messages;

public sealed class UpsertMessageTests
{
    [Fact]
    public async Task Upsert_ByAlternateKey_AddsThenChanges()
    {
        var messages = new List<string>();
        await using var organization = await TestOrganization.OpenAsync(
            Steps.PreOperation("Create", "account", call => messages.Add(call.Context.MessageName)),
            Steps.PreOperation("Update", "account", call => messages.Add(call.Context.MessageName)));

        var first = Upsert(organization, new Entity("account", "sav_customernumber", "C-1") { ["name"] = "one" });
        var second = Upsert(organization, new Entity("account", "sav_customernumber", "C-1") { ["name"] = "two" });

        Assert.Equal((true, false), (first.RecordCreated, second.RecordCreated));
        Assert.Equal(first.Target.Id, second.Target.Id);
        Assert.Equal(["Create", "Update"], messages);
        var account = organization.Read("account", first.Target.Id);
        Assert.Equal(("C-1", "two"), (account["sav_customernumber"], account["name"]));
    }

    [Fact]
    public async Task Upsert_ById_AddsTheRowWithThisId()
    {
        await using var organization = await TestOrganization.OpenAsync();
        var id = Guid.NewGuid();

        var response = Upsert(organization, new Entity("account", id) { ["name"] = "one" });

        Assert.True(response.RecordCreated);
        Assert.Equal("one", organization.Read("account", id)["name"]);
    }

    [Fact]
    public async Task UpsertMultiple_RowsByKey_SaysWhichAreNew()
    {
        await using var organization = await TestOrganization.OpenAsync();
        organization.CreateAccount(more: account => account["sav_customernumber"] = "C-1");
        var targets = new EntityCollection([Row("C-1"), Row("C-2")]);

        var response = (UpsertMultipleResponse)organization.Service.Execute(new UpsertMultipleRequest { Targets = targets });

        Assert.Equal([false, true], response.Results.Select(result => result.RecordCreated));

        static Entity Row(string number) => new("account", "sav_customernumber", number) { ["name"] = number };
    }

    private static UpsertResponse Upsert(TestOrganization organization, Entity target) =>
        (UpsertResponse)organization.Service.Execute(new UpsertRequest { Target = target });
}
