using Sav.Platform.Dataverse.Metadata.SolutionFiles.Screens;

namespace Sav.Platform.Dataverse.Metadata.SolutionFiles.Layout;

/// <summary>Checks that files and folders are named after what they hold, with ids in braces where live exports have them.</summary>
internal static class FileNameCheck
{
    public static void Check(SolutionContents contents)
    {
        var folder = contents.Folder;
        var problems = contents.Problems;
        var named = new List<(XmlFile File, string Expected)>();
        problems.Attempt(() => named.AddRange(folder.OpenInEach("Entities", "Entity.xml").Select(
            file => (file, $"Entities/{file.Text(file.Root, "Name")}/Entity.xml"))));
        problems.Attempt(() => named.AddRange(folder.OpenAll("OptionSets").Select(
            file => (file, $"OptionSets/{file.Attribute(file.Root, "Name")}.xml"))));
        problems.Attempt(() => named.AddRange(folder.OpenAll("Roles").Select(file => (file, $"Roles/{file.Attribute(file.Root, "name")}.xml"))));
        problems.Attempt(() => named.AddRange(folder.OpenAllInEach("PluginAssemblies", "*.data.xml").Select(file => (file, Assembly(file)))));
        problems.Attempt(() => named.AddRange(folder.OpenInEach("AppModules", "AppModule.xml").Select(
            file => (file, $"AppModules/{file.Text(file.Root, "UniqueName")}/AppModule.xml"))));
        problems.Attempt(() => named.AddRange(folder.OpenInEach("AppModuleSiteMaps", "AppModuleSiteMap.xml").Select(
            file => (file, $"AppModuleSiteMaps/{file.Text(file.Root, "SiteMapUniqueName")}/AppModuleSiteMap.xml"))));
        problems.Attempt(() => named.AddRange(folder.OpenInEach(VariableCheck.Folder, VariableCheck.File).Select(
            file => (file, $"{VariableCheck.Folder}/{file.Attribute(file.Root, "schemaname")}/{VariableCheck.File}"))));

        foreach (var (file, expected) in named.Where(pair => pair.File.Name != pair.Expected))
        {
            problems.Add(file.Problem(file.Root, $"A file with this content is \"{expected}\". Rename it, or correct the name inside."));
        }

        CheckScreens(contents.Screens.Forms, "formid", problems);
        CheckScreens(contents.Screens.Views, "savedqueryid", problems);
        CheckScreens(contents.Screens.Charts, "savedqueryvisualizationid", problems);
    }

    // A dot is dropped from the name of the assembly, and its id is in upper case.
    private static string Assembly(XmlFile file)
    {
        var name = file.Attribute(file.Root, "FullName").Split(',')[0].Replace(".", "", StringComparison.Ordinal);
        var id = file.Attribute(file.Root, "PluginAssemblyId").ToUpperInvariant();
        var expected = $"PluginAssemblies/{name}-{id}/{name}.dll";
        return file.Text(file.Root, "FileName") == "/" + expected
            ? expected + ".data.xml"
            : throw file.Problem(file.Element(file.Root, "FileName"), $"<FileName> must be \"/{expected}\".");
    }

    private static void CheckScreens(IEnumerable<Screen> screens, string element, ProblemList problems)
    {
        foreach (var screen in screens)
        {
            var expected = $"{{{screen.Id}}}";
            if (screen.File.Text(screen.Element, element) != expected || !Path.GetFileName(screen.File.Name).StartsWith(expected, StringComparison.Ordinal))
            {
                problems.Add(screen.File.Problem(
                    screen.File.Element(screen.Element, element),
                    $"The id is written in braces and in lower case, and names the file: \"{expected}\". Correct one of them."));
            }
        }
    }
}
