using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Sav.Platform.Dataverse.Metadata;
using Sav.Platform.Dataverse.Tests.Support;

namespace Sav.Platform.Dataverse.Tests.Pipeline;

public sealed class PluginContextTests
{
    [Theory]
    [InlineData(StepMode.Synchronous)]
    [InlineData(StepMode.Asynchronous)]
    public async Task Create_ByAnApplication_SaysWhoItIs(StepMode mode)
    {
        var (directory, application) = (Guid.NewGuid(), Guid.NewGuid());
        (Guid, Guid, Guid, bool)? seen = null;
        await using var organization = await TestOrganization.OpenAsync(Steps.Step(
            "Create", "account", StepStage.PostOperation, call => seen = Identities(call.NewestContext), mode));
        organization.Service.Update(new Entity("systemuser", WellKnownIds.SystemUser)
        {
            ["azureactivedirectoryobjectid"] = directory, ["applicationid"] = application,
        });

        organization.CreateAccount();
        await organization.Organization.DrainAsync(CancellationToken.None);

        Assert.Equal((directory, application, WellKnownIds.SystemUser, true), seen);
    }

    [Theory]
    [InlineData(StepMode.Synchronous)]
    [InlineData(StepMode.Asynchronous)]
    public async Task Create_StepOfAnotherUser_RunsAsThatUserForTheCaller(StepMode mode)
    {
        (Guid User, Guid Initiating)? seen = null;
        var other = Guid.NewGuid();
        var step = Steps.Step(
            "Create", "account", StepStage.PostOperation, call => seen = (call.Context.UserId, call.Context.InitiatingUserId), mode);
        await using var organization = await TestOrganization.OpenAsync(
            options => options with { StepUsers = new Dictionary<Guid, Guid> { [step.Id] = other } }, step);

        organization.CreateAccount();
        await organization.Organization.DrainAsync(CancellationToken.None);

        Assert.Equal((other, WellKnownIds.SystemUser), seen);
    }

    [Fact]
    public async Task Create_ImagesAskedForWhereThereAreNone_AreAbsent()
    {
        var counts = new List<int>();
        await using var organization = await TestOrganization.OpenAsync(
            Steps.PreOperation("Create", "account", Count, Steps.PreImage("name"), Steps.PostImage("name")),
            Steps.PostOperation("Create", "account", Count, Steps.PreImage("name")),
            Steps.PostOperation("Delete", "account", Count, Steps.PostImage("name")),
            Steps.PostOperation("Retrieve", "account", Count, Steps.PreImage("name"), Steps.PostImage("name")));
        var id = organization.CreateAccount();

        organization.Read("account", id);
        organization.Service.Delete("account", id);

        Assert.Equal([0, 0, 0, 0], counts);

        void Count(PluginCall call) => counts.Add(call.Context.PreEntityImages.Count + call.Context.PostEntityImages.Count);
    }

    [Fact]
    public async Task Update_ColumnWithTheSameValue_RunsTheStepThatFiltersOnIt()
    {
        var runs = 0;
        await using var organization = await TestOrganization.OpenAsync(
            Steps.Step("Update", "account", StepStage.PostOperation, _ => runs++, filter: ["name"]));
        var id = organization.CreateAccount();

        organization.Service.Update(new Entity("account", id) { ["name"] = "Contoso" });

        Assert.Equal(1, runs);
    }

    [Fact]
    public async Task Update_TargetChangedInPostOperation_IsNotStored()
    {
        await using var organization = await TestOrganization.OpenAsync(
            Steps.PostOperation("Update", "account", call => call.Target["name"] = "too late"));
        var id = organization.CreateAccount();

        organization.Service.Update(new Entity("account", id) { ["name"] = "in time" });

        Assert.Equal("in time", organization.Read("account", id)["name"]);
    }

    [Fact]
    public async Task Create_RequestWithATag_IsInTheSharedVariables()
    {
        object? tag = null;
        await using var organization = await TestOrganization.OpenAsync(
            Steps.PreOperation("Create", "account", call => tag = call.Context.SharedVariables["tag"]));

        organization.Service.Execute(new CreateRequest { Target = new Entity("account") { ["name"] = "x" }, ["tag"] = "import" });

        Assert.Equal("import", tag);
    }

    [Fact]
    public async Task GetService_OfUnknownType_IsNull()
    {
        object? found = this;
        await using var organization = await TestOrganization.OpenAsync(
            Steps.PreOperation("Create", "account", call => found = call.ServiceOf(typeof(IDisposable))));

        organization.CreateAccount();

        Assert.Null(found);
    }

    private static (Guid, Guid, Guid, bool) Identities(IPluginExecutionContext7 context) => (
        context.InitiatingUserAzureActiveDirectoryObjectId, context.InitiatingUserApplicationId, context.AuthenticatedUserId,
        context.IsApplicationUser);
}
