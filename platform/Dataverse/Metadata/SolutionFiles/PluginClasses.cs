using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Sav.Platform.Dataverse.Metadata.SolutionFiles;

/// <summary>The classes of a built plug-in assembly. It is read, not loaded: a .NET Framework assembly cannot run here.</summary>
internal sealed class PluginClasses
{
    private const string Plugin = "IPlugin";

    private readonly string _assembly;
    private readonly Dictionary<string, bool> _isPluginByName = [];

    private PluginClasses(string assembly) => _assembly = assembly;

    public static PluginClasses Read(string path)
    {
        using var image = new PEReader(File.OpenRead(path));
        if (!image.HasMetadata)
        {
            throw new BadImageFormatException($"'{path}' is no .NET assembly. Give the built plug-in assembly.", path);
        }

        var classes = new PluginClasses(Path.GetFileName(path));
        var metadata = image.GetMetadataReader();
        foreach (var type in metadata.TypeDefinitions.Select(metadata.GetTypeDefinition))
        {
            classes._isPluginByName.TryAdd(FullName(metadata, type.Namespace, type.Name), IsRunnable(type) && Implements(metadata, type));
        }

        return classes;
    }

    /// <summary>Why a class cannot be registered; null where it can.</summary>
    public string? ReasonAgainst(string name) => _isPluginByName.TryGetValue(name, out var isPlugin)
        ? isPlugin ? null : $"The class \"{name}\" of {_assembly} is no public, concrete class that implements IPlugin. Make it one."
        : $"{_assembly} has no class \"{name}\". Build it anew, or remove the registration.";

    private static bool IsRunnable(TypeDefinition type) =>
        (type.Attributes & (System.Reflection.TypeAttributes.VisibilityMask | System.Reflection.TypeAttributes.Abstract))
        == System.Reflection.TypeAttributes.Public;

    // A base class of another assembly is not followed: the product's plug-ins stand in one assembly.
    private static bool Implements(MetadataReader metadata, TypeDefinition type)
    {
        var named = type.GetInterfaceImplementations()
            .Select(implementation => metadata.GetInterfaceImplementation(implementation).Interface)
            .Any(handle => NameOf(metadata, handle) == Plugin);
        return named || (type.BaseType.Kind == HandleKind.TypeDefinition
            && Implements(metadata, metadata.GetTypeDefinition((TypeDefinitionHandle)type.BaseType)));
    }

    private static string? NameOf(MetadataReader metadata, EntityHandle handle) => handle.Kind switch
    {
        HandleKind.TypeReference => metadata.GetString(metadata.GetTypeReference((TypeReferenceHandle)handle).Name),
        HandleKind.TypeDefinition => metadata.GetString(metadata.GetTypeDefinition((TypeDefinitionHandle)handle).Name),
        _ => null,
    };

    private static string FullName(MetadataReader metadata, StringHandle space, StringHandle name) =>
        space.IsNil ? metadata.GetString(name) : $"{metadata.GetString(space)}.{metadata.GetString(name)}";
}
