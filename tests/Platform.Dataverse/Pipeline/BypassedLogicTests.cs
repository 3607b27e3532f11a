using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Sav.Platform.Dataverse.Tests.Support;

namespace Sav.Platform.Dataverse.Tests.Pipeline;

public sealed class BypassedLogicTests
{
    private const int PrivilegeDenied = unchecked((int)0x80040220);

    [Fact]
    public async Task Create_BypassedByTheSystemUser_RunsNoSynchronousStep()
    {
        var ran = new List<string>();
        var later = new TaskCompletionSource();
        await using var organization = await TestOrganization.OpenAsync(
            Steps.PreValidation("Create", "account", _ => ran.Add("validation")),
            Steps.PreOperation("Create", "account", _ => ran.Add("pre")),
            Steps.PostOperation("Create", "account", _ => ran.Add("post")),
            Steps.Asynchronous("Create", "account", _ => later.SetResult()));

        var answer = (CreateResponse)organization.Service.Execute(Bypassing());

        await later.Task;
        Assert.Empty(ran);
        Assert.Equal("Contoso", organization.Read("account", answer.id)["name"]);
    }

    [Fact]
    public async Task Create_BypassedByAnybodyElse_IsRefused()
    {
        await using var organization = await TestOrganization.OpenAsync();
        var user = organization.Service.Create(new Entity("systemuser")
        {
            ["domainname"] = "ada", ["businessunitid"] = new EntityReference("businessunit", WellKnownIds.BusinessUnit),
        });

        AssertFault.Has(PrivilegeDenied, () => organization.Organization.ServiceFor(user).Execute(Bypassing()));
    }

    private static CreateRequest Bypassing() => new()
    {
        Target = new Entity("account") { ["name"] = "Contoso" }, Parameters = { ["BypassCustomPluginExecution"] = true },
    };
}
