using System.Xml.Linq;
using Sav.Platform.Dataverse.Metadata.SolutionFiles.Screens;

namespace Sav.Platform.Dataverse.Metadata.SolutionFiles.Apps;

/// <summary>Checks AppModules and AppModuleSiteMaps: everything that an app shows must exist and be part of the app.</summary>
internal static class AppCheck
{
    // The numbers are Dataverse's component types.
    private const int Table = 1;
    private const int View = 26;
    private const int Chart = 59;
    private const int Form = 60;
    private const int SiteMap = 62;

    public static void Check(SolutionContents contents)
    {
        var roles = contents.Folder.OpenAll("Roles").Select(role => Component.KeyOf(role.Root.Attribute("id")?.Value ?? "")).ToHashSet();
        var siteMaps = contents.Folder.OpenInEach("AppModuleSiteMaps", "AppModuleSiteMap.xml")
            .ToLookup(file => file.Root.Element("SiteMapUniqueName")?.Value ?? "", StringComparer.OrdinalIgnoreCase);
        foreach (var app in contents.Folder.OpenInEach("AppModules", "AppModule.xml"))
        {
            var tables = new HashSet<string>();
            foreach (var component in app.Root.Descendants("AppModuleComponent"))
            {
                contents.Problems.Attempt(() => CheckComponent(contents, app, component, tables, siteMaps));
            }

            foreach (var role in app.Root.Elements("AppModuleRoleMaps").Elements("Role"))
            {
                contents.Problems.Attempt(() => CheckRole(app, role, roles));
            }

            foreach (var siteMap in siteMaps[app.Root.Element("UniqueName")?.Value ?? ""])
            {
                SiteMapCheck.Check(contents, siteMap, tables);
            }
        }
    }

    private static void CheckComponent(
        SolutionContents contents, XmlFile app, XElement component, HashSet<string> tables, ILookup<string, XmlFile> siteMaps)
    {
        var type = app.IntegerAttribute(component, "type");
        switch (type)
        {
            case Table:
                var name = app.Attribute(component, "schemaName").ToLowerInvariant();
                tables.Add(name);
                Require(contents.Tables.ContainsKey(name), app, component, $"There is no table \"{name}\".");
                break;
            case SiteMap:
                var siteMap = app.Attribute(component, "schemaName");
                Require(siteMaps.Contains(siteMap), app, component, $"There is no site map \"{siteMap}\" in AppModuleSiteMaps.");
                break;
            default:
                var id = app.ParseId(component, app.Attribute(component, "id"));
                var screens = ScreensOf(contents.Screens, type)
                    ?? throw app.Problem(component, $"The component type {type} is not supported in an app.");
                Require(screens.Any(screen => screen.Id == id), app, component, $"There is no form, view or chart \"{id}\" of type {type}.");
                break;
        }
    }

    private static IReadOnlyList<Screen>? ScreensOf(ScreenFiles screens, int type) => type switch
    {
        View => screens.Views,
        Chart => screens.Charts,
        Form => screens.Forms,
        _ => null,
    };

    private static void CheckRole(XmlFile app, XElement role, HashSet<string> roles)
    {
        var id = app.Attribute(role, "id");
        Require(roles.Contains(Component.KeyOf(id)), app, role, $"There is no role \"{id}\" in Roles.");
    }

    private static void Require(bool holds, XmlFile app, XElement place, string otherwise)
    {
        if (!holds)
        {
            throw app.Problem(place, otherwise + " Correct the app, or remove this line.");
        }
    }
}
