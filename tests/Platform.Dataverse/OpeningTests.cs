using System.Globalization;
using Microsoft.Xrm.Sdk;
using Sav.Platform.Dataverse.Metadata;
using Sav.Platform.Dataverse.Tests.Support;

namespace Sav.Platform.Dataverse.Tests;

public sealed class OpeningTests
{
    [Fact]
    public async Task Open_StoreInUse_IsRefused()
    {
        await using var organization = await TestOrganization.OpenAsync();

        var exception = await Assert.ThrowsAsync<InvalidOperationException>(organization.OpenTwice);

        Assert.Contains("is in use. Close the process that has it open", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Open_StepWithUnknownClass_NamesStepAndClass()
    {
        var step = new StepMetadata
        {
            Id = Guid.NewGuid(), Name = "lost", Message = "Create", Table = "account", Stage = StepStage.PreOperation,
            Mode = StepMode.Synchronous, PluginTypeName = "Sav.Plugins.Nothing",
        };

        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() => TestOrganization.OpenAsync(step));

        Assert.StartsWith("Step 'lost' names the class 'Sav.Plugins.Nothing', which is not in", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Open_Again_KeepsRowsAndGoesOnWithTheirVersions()
    {
        await using var organization = await TestOrganization.OpenAsync();
        var first = organization.Read("account", organization.CreateAccount());

        await organization.RestartAsync();
        var second = organization.Read("account", organization.CreateAccount());

        Assert.Equal("Contoso", organization.Read("account", first.Id)["name"]);
        Assert.True(Version(second) > Version(first));
    }

    [Fact]
    public async Task Open_SystemUser_HasTheLanguageAskedFor()
    {
        await using var organization = await TestOrganization.OpenAsync();

        var settings = organization.Read("usersettings", WellKnownIds.SystemUser);

        Assert.Equal(1033, settings["uilanguageid"]);
    }

    private static long Version(Entity row) => long.Parse(row.RowVersion, CultureInfo.InvariantCulture);
}
