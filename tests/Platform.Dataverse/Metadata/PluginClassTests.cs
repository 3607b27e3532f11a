using Microsoft.Xrm.Sdk;
using Sav.Platform.Dataverse.Metadata;
using Sav.Platform.Dataverse.Metadata.SolutionFiles;

namespace Sav.Platform.Dataverse.Tests.Metadata;

public sealed class PluginClassTests
{
    private static readonly string Assembly = typeof(PluginClassTests).Assembly.Location;

    [Fact]
    public void Run_AssemblyWithoutTheRegisteredClasses_NamesEachRegistration()
    {
        var problems = SolutionCheck.Run(ShippedSolution.Folder, Assembly);

        var registered = ShippedSolution.Metadata.Steps.Select(step => step.PluginTypeName).OfType<string>().Distinct();
        Assert.All(registered, name => Assert.Contains(problems, problem => problem.Text.Contains($"has no class \"{name}\"", StringComparison.Ordinal)));
        Assert.All(problems, problem => Assert.NotNull(problem.Line));
    }

    [Theory]
    [InlineData(typeof(InheritingPlugin), null)]
    [InlineData(typeof(AbstractPlugin), "no public, concrete class that implements IPlugin")]
    [InlineData(typeof(PluginClassTests), "no public, concrete class that implements IPlugin")]
    public void ReasonAgainst_Class_MustBeAPublicConcretePlugin(Type type, string? expected)
    {
        var reason = PluginClasses.Read(Assembly).ReasonAgainst(type.FullName!);

        if (expected is null)
        {
            Assert.Null(reason);
        }
        else
        {
            Assert.Contains(expected, reason, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Run_FileThatIsNoAssembly_IsRefused() =>
        Assert.Throws<BadImageFormatException>(() => SolutionCheck.Run(ShippedSolution.Folder, Path.Combine(ShippedSolution.Folder, "map.xml")));
}

public abstract class AbstractPlugin : IPlugin
{
    public void Execute(IServiceProvider serviceProvider)
    {
    }
}

public sealed class InheritingPlugin : AbstractPlugin;
