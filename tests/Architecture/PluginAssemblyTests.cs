using System.Globalization;
using System.Xml.Linq;
using Microsoft.Xrm.Sdk;
using Sav.Plugins.Cases;

namespace Sav.Architecture.Tests;

/// <summary>What the solution says of the plug-in assembly, against the assembly that is built.</summary>
public sealed class PluginAssemblyTests
{
    private static readonly XElement Registered = XElement.Load(
        Assert.Single(Directory.GetFiles(Path.Combine(Repository.Root, "solution", "PluginAssemblies"), "*.dll.data.xml", SearchOption.AllDirectories)));

    [Fact]
    public void Solution_Assembly_HasTheIdentityThatIsBuilt()
    {
        var name = typeof(DecideEntitlement).Assembly.GetName();
        var token = Convert.ToHexStringLower(name.GetPublicKeyToken()!);
        var expected = string.Create(
            CultureInfo.InvariantCulture, $"{name.Name}, Version={name.Version}, Culture=neutral, PublicKeyToken={token}");

        Assert.Equal(expected, Registered.Attribute("FullName")!.Value);
        Assert.All(
            Registered.Descendants("PluginType"),
            type => Assert.EndsWith(expected, type.Attribute("AssemblyQualifiedName")!.Value, StringComparison.Ordinal));
    }

    [Fact]
    public void Solution_PluginTypes_AreThePluginsThatAreBuilt()
    {
        var built = typeof(DecideEntitlement).Assembly.GetTypes().Where(t => t.IsAssignableTo(typeof(IPlugin))).Select(t => t.FullName!);
        var registered = Registered.Descendants("PluginType").Select(t => t.Attribute("Name")!.Value);

        Assert.Equal(built.Order(StringComparer.Ordinal), registered.Order(StringComparer.Ordinal));
    }
}
