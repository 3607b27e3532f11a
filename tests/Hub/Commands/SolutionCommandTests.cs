using Sav.Hub.Commands;
using Sav.Hub.OneMachine;
using Sav.Platform.Dataverse.Metadata;

namespace Sav.Hub.Tests.Commands;

public sealed class SolutionCommandTests
{
    private static readonly string Plugins = Path.Combine(AppContext.BaseDirectory, "Sav.Plugins.dll");

    [Fact]
    public void Run_ShippedSolutionWithTheBuiltPlugins_FindsNothing() => Assert.Empty(SolutionCheck.Run(HubFiles.Solution, Plugins));

    [Fact]
    public async Task Check_ConsistentSolution_Ends0() =>
        Assert.Equal(0, await HubCommandLine.RunAsync(["solution", "check", "--plugins", Plugins]));

    [Fact]
    public async Task Check_RegisteredClassesThatTheAssemblyLacks_Ends1() =>
        Assert.Equal(1, await HubCommandLine.RunAsync(["solution", "check", "--plugins", typeof(SolutionCommandTests).Assembly.Location]));

    [Theory]
    [InlineData("--solution", "no/such/folder")]
    [InlineData("--plugins", "no/such/file.dll")]
    public async Task Check_PathThatDoesNotExist_Ends2(string option, string path) =>
        Assert.Equal(HubCommandLine.BadInput, await HubCommandLine.RunAsync(["solution", "check", option, path]));
}
