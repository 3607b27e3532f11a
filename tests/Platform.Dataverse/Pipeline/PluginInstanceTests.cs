using Microsoft.Xrm.Sdk;
using Sav.Platform.Dataverse.Metadata;
using Sav.Platform.Dataverse.Tests.Support;

namespace Sav.Platform.Dataverse.Tests.Pipeline;

public sealed class PluginInstanceTests
{
    [Fact]
    public async Task Create_StepWithConfigurations_HandsBothToTheConstructor()
    {
        var step = Step(Guid.NewGuid(), "open");
        await using var organization = await TestOrganization.OpenAsync(
            options => options with { SecureConfigurations = new Dictionary<Guid, string> { [step.Id] = "hidden" } }, step);

        var name = organization.Read("account", organization.CreateAccount())["name"];

        Assert.Equal("open/hidden/1", name);
    }

    [Fact]
    public async Task Create_PluginThatKeepsState_FindsItInItsNextExecution()
    {
        await using var organization = await TestOrganization.OpenAsync(Step(Guid.NewGuid(), "open"));

        organization.CreateAccount();

        Assert.Equal("open//2", organization.Read("account", organization.CreateAccount())["name"]);
    }

    [Fact]
    public async Task Create_TwoStepsOnOneClass_HaveAnInstanceEach()
    {
        await using var organization = await TestOrganization.OpenAsync(Step(Guid.NewGuid(), "first"), Step(Guid.NewGuid(), "second", rank: 2));

        Assert.Equal("second//1", organization.Read("account", organization.CreateAccount())["name"]);
    }

    private static StepMetadata Step(Guid id, string configuration, int rank = 1) => new()
    {
        Id = id, Name = configuration, Message = "Create", Table = "account", Stage = StepStage.PreOperation, Mode = StepMode.Synchronous,
        Rank = rank, PluginTypeName = typeof(Counting).FullName, UnsecureConfiguration = configuration,
    };

    /// <summary>A plug-in with what a plug-in must not have: state.</summary>
    public sealed class Counting(string unsecure, string secure) : IPlugin
    {
        private int _executions;

        public void Execute(IServiceProvider serviceProvider) =>
            new PluginCall(serviceProvider).Target["name"] = $"{unsecure}/{secure}/{++_executions}";
    }
}
