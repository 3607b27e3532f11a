namespace Sav.Platform.Dataverse.Metadata.SolutionFiles.Layout;

/// <summary>Checks that Other/Customizations.xml has the empty element under which the packer puts each kind of component.</summary>
internal static class StubCheck
{
    private const string Customizations = "Other/Customizations.xml";

    private static readonly (string Path, string Stub)[] Stubs =
    [
        ("Entities/", "Entities"),
        ("Other/Relationships/", "EntityRelationships"),
        ("Other/FieldSecurityProfiles.xml", "FieldSecurityProfiles"),
        ("OptionSets/", "optionsets"),
        ("Roles/", "Roles"),
        ("PluginAssemblies/", "SolutionPluginAssemblies"),
        ("PluginAssemblies/ServiceEndpoints.xml", "ServiceEndpoints"),
        ("SdkMessageProcessingSteps/", "SdkMessageProcessingSteps"),
        ("AppModules/", "AppModules"),
        ("AppModuleSiteMaps/", "AppModuleSiteMaps"),
    ];

    public static void Check(SolutionContents contents)
    {
        var customizations = contents.Folder.Open(Customizations);
        var files = contents.Folder.AllFiles;
        foreach (var (_, stub) in Stubs.Where(stub => files.Any(file => file.StartsWith(stub.Path, StringComparison.Ordinal))))
        {
            contents.Problems.Attempt(() => customizations.Element(customizations.Root, stub));
        }
    }
}
