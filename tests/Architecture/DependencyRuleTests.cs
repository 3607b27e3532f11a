using System.Reflection;
using System.Xml.Linq;

namespace Sav.Architecture.Tests;

/// <summary>The arrows of docs/architecture.md, on the project files and on what was compiled from them.</summary>
public sealed class DependencyRuleTests
{
    private const string CompositionRoot = "src/Hub/";

    [Theory]
    [InlineData("src/Domain")]
    [InlineData("src/Messages")]
    public void Project_PureRules_ReferencesNothing(string folder)
    {
        var project = Assert.Single(Repository.Projects(folder));

        Assert.Empty(References(project, "ProjectReference"));
        Assert.Empty(References(project, "PackageReference"));
        Assert.Empty(References(project, "MicrosoftSdkReference"));
        Assert.Empty(References(project, "FrameworkReference"));
    }

    [Fact]
    public void Projects_Src_NeverReferencePlatformExceptTheHub()
    {
        var wrong =
            from project in Repository.Projects("src")
            where !Repository.Relative(project).StartsWith(CompositionRoot, StringComparison.Ordinal)
            from reference in ReferencedProjects(project)
            where reference.StartsWith("platform/", StringComparison.Ordinal) || reference.StartsWith(CompositionRoot, StringComparison.Ordinal)
            select $"{Repository.Relative(project)} -> {reference}";

        Assert.Empty(wrong);
    }

    [Fact]
    public void Projects_Platform_NeverReferenceSrc()
    {
        var projects = Repository.Projects("platform").ToList();
        Assert.True(projects.Count >= 4, "The platform projects were not found.");

        var wrong =
            from project in projects
            from reference in ReferencedProjects(project)
            where reference.StartsWith("src/", StringComparison.Ordinal)
            select $"{Repository.Relative(project)} -> {reference}";

        Assert.Empty(wrong);
    }

    [Fact]
    public void Projects_Plugins_ReferenceDomainMessagesAndTheSdkOnly()
    {
        var project = Assert.Single(Repository.Projects("src/Plugins"));

        Assert.Equal(["src/Domain/Sav.Domain.csproj", "src/Messages/Sav.Messages.csproj"], ReferencedProjects(project).Order());
        Assert.Equal(["Microsoft.CrmSdk.CoreAssemblies"], References(project, "MicrosoftSdkReference"));
        Assert.Empty(References(project, "PackageReference"));
    }

    [Fact]
    public void Assemblies_Src_NeverUsePlatformExceptTheHub()
    {
        var assemblies = Compiled(name => name.StartsWith("Sav.", StringComparison.Ordinal) && !name.StartsWith("Sav.Platform.", StringComparison.Ordinal));
        Assert.Contains(assemblies, a => a.GetName().Name == "Sav.Functions");

        Assert.Empty(Uses(assemblies, used => used.StartsWith("Sav.Platform.", StringComparison.Ordinal) || used == "hub"));
    }

    [Fact]
    public void Assemblies_Platform_NeverUseSrc()
    {
        var assemblies = Compiled(name => name.StartsWith("Sav.Platform.", StringComparison.Ordinal));
        Assert.Equal(4, assemblies.Count);

        Assert.Empty(Uses(
            assemblies,
            used => (used.StartsWith("Sav.", StringComparison.Ordinal) && !used.StartsWith("Sav.Platform.", StringComparison.Ordinal)) || used == "hub"));
    }

    [Fact]
    public void Solution_EveryProject_IsListed()
    {
        var listed = File.ReadAllText(Path.Combine(Repository.Root, "Integration.sln")).Replace('\\', '/');

        var missing = new[] { "src", "platform", "tests" }
            .SelectMany(Repository.Projects)
            .Select(Repository.Relative)
            .Where(project => !listed.Contains($"\"{project}\"", StringComparison.Ordinal));

        Assert.Empty(missing);
    }

    private static List<Assembly> Compiled(Func<string, bool> wanted) =>
        [.. Directory.EnumerateFiles(AppContext.BaseDirectory, "Sav.*.dll")
            .Where(file => wanted(Path.GetFileNameWithoutExtension(file)) && !file.EndsWith(".Tests.dll", StringComparison.Ordinal))
            .Select(Assembly.LoadFrom)];

    private static IEnumerable<string> Uses(IEnumerable<Assembly> assemblies, Func<string, bool> forbidden) =>
        from assembly in assemblies
        from used in assembly.GetReferencedAssemblies()
        where forbidden(used.Name!)
        select $"{assembly.GetName().Name} -> {used.Name}";

    private static IEnumerable<string> ReferencedProjects(string project) =>
        References(project, "ProjectReference")
            .Select(path => Repository.Relative(Path.GetFullPath(Path.Combine(Path.GetDirectoryName(project)!, path))));

    private static IEnumerable<string> References(string project, string item) =>
        XDocument.Load(project).Descendants(item).Select(e => e.Attribute("Include")?.Value).OfType<string>();
}
