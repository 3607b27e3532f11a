using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Sav.Plugins.Cases;

namespace Sav.Plugins.Tests;

/// <summary>What Dataverse demands of the assembly that is deployed: the build for .NET Framework.</summary>
public sealed class SandboxAssemblyTests : IDisposable
{
    private static readonly string FileName = typeof(SandboxAssemblyTests).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "SandboxAssembly").Value!;

    private readonly PEReader _file = new(File.OpenRead(FileName));

    public void Dispose() => _file.Dispose();

    [Fact]
    public void References_AreTheFrameworkAndTheSdkOnly()
    {
        var metadata = _file.GetMetadataReader();
        var references = metadata.AssemblyReferences.Select(handle => metadata.GetString(metadata.GetAssemblyReference(handle).Name));

        Assert.Equal(
            ["Microsoft.Xrm.Sdk", "System.Core", "System.Runtime.Serialization", "mscorlib"],
            references.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Name_IsStrongAndTheOneThatTheSolutionRegisters() =>
        Assert.Equal(typeof(DecideEntitlement).Assembly.GetName().FullName, AssemblyName.GetAssemblyName(FileName).FullName);

    [Fact]
    public void Size_IsBelowAMegabyte() => Assert.InRange(new FileInfo(FileName).Length, 1, 1024 * 1024);

    [Fact]
    public void Fields_OfPluginsAreConstant() => Assert.All(
        typeof(DecideEntitlement).Assembly.GetTypes().Where(type => typeof(Microsoft.Xrm.Sdk.IPlugin).IsAssignableFrom(type)),
        type => Assert.Empty(type.GetFields(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public)));
}
