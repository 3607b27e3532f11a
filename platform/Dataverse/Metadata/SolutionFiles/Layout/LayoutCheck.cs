using System.Text.RegularExpressions;

namespace Sav.Platform.Dataverse.Metadata.SolutionFiles.Layout;

/// <summary>Checks that every file lies where SolutionPackager looks for it, is encoded as it writes it, and is named after what it holds.</summary>
internal static partial class LayoutCheck
{
    public static void Check(SolutionContents contents)
    {
        foreach (var name in contents.Folder.AllFiles)
        {
            contents.Problems.Attempt(() => CheckPlace(name));
            if (name.EndsWith(".xml", StringComparison.Ordinal))
            {
                contents.Problems.Attempt(() => TextForm.Check(name, contents.Folder.Bytes(name)));
            }
        }

        FileNameCheck.Check(contents);
        StubCheck.Check(contents);
    }

    private static void CheckPlace(string name)
    {
        if (name.EndsWith(".dll", StringComparison.OrdinalIgnoreCase))
        {
            throw new SolutionFormatException(name, null, "The assembly is built, not kept: map.xml brings it in when packing. Remove this file.");
        }

        if (!KnownPlace().IsMatch(name))
        {
            throw new SolutionFormatException(
                name, null, "SolutionPackager does not look here, so the file would be left out. Move it to its place, or remove it.");
        }
    }

    [GeneratedRegex(
        """
        ^(map\.xml
        |Other/(Solution|Customizations|Relationships|FieldSecurityProfiles)\.xml
        |Other/Relationships/\w+\.xml
        |Entities/\w+/(Entity|RibbonDiff)\.xml
        |Entities/\w+/FormXml/(main|quick|card|quickCreate)/\{[0-9a-f-]{36}\}(_managed)?\.xml
        |Entities/\w+/(SavedQueries|Visualizations)/\{[0-9a-f-]{36}\}\.xml
        |OptionSets/\w+\.xml
        |Roles/[^/]+\.xml
        |PluginAssemblies/ServiceEndpoints\.xml
        |PluginAssemblies/\w+-[0-9A-F-]{36}/\w+\.dll\.data\.xml
        |SdkMessageProcessingSteps/\{[0-9a-f-]{36}\}\.xml
        |(AppModules/\w+/AppModule|AppModuleSiteMaps/\w+/AppModuleSiteMap)(_managed)?\.xml
        |environmentvariabledefinitions/\w+/environmentvariabledefinition\.xml)$
        """,
        RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex KnownPlace();
}
