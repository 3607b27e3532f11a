using System.Xml.Linq;

namespace Sav.Platform.Dataverse.Metadata.SolutionFiles.Layout;

/// <summary>Checks that everything people read is there in each language that Other/Customizations.xml lists.</summary>
internal static class LabelCheck
{
    // What an element must have, by its name.
    private static readonly Dictionary<string, string[]> Required = new()
    {
        ["attribute"] = ["displaynames", "Descriptions"],
        ["EntityKey"] = ["displaynames"],
        ["option"] = ["labels"],
        ["state"] = ["labels"],
        ["status"] = ["labels"],
        ["tab"] = ["labels"],
        ["section"] = ["labels"],
        ["cell"] = ["labels"],
        ["systemform"] = ["LocalizedNames", "Descriptions"],
        ["savedquery"] = ["LocalizedNames", "Descriptions"],
        ["visualization"] = ["LocalizedNames", "Descriptions"],
        ["SolutionManifest"] = ["LocalizedNames", "Descriptions"],
        ["AppModule"] = ["LocalizedNames", "Descriptions"],
        ["AppModuleSiteMap"] = ["LocalizedNames"],
        ["Area"] = ["Titles"],
        ["Group"] = ["Titles"],
        ["SubArea"] = ["Titles"],
        ["environmentvariabledefinition"] = ["displayname", "description"],
    };

    private static readonly string[] OfTable = ["LocalizedNames", "LocalizedCollectionNames", "Descriptions"];
    private static readonly string[] OfChoice = ["displaynames", "Descriptions"];

    public static void Check(SolutionContents contents)
    {
        var customizations = contents.Folder.Open("Other/Customizations.xml");
        var languages = customizations.Root.Elements("Languages").Elements("Language").Select(language => language.Value).ToList();
        if (languages.Count == 0)
        {
            contents.Problems.Add(customizations.Problem(customizations.Root, "<Languages> lists no language. List those of the labels."));
        }

        foreach (var file in contents.Folder.AllFiles.Where(name => name.EndsWith(".xml", StringComparison.Ordinal)).Select(contents.Folder.Open))
        {
            foreach (var element in file.Root.DescendantsAndSelf())
            {
                CheckRequired(contents.Problems, file, element);
                CheckTexts(contents.Problems, file, element, languages);
            }
        }
    }

    private static void CheckRequired(ProblemList problems, XmlFile file, XElement element)
    {
        foreach (var missing in RequiredOf(element).Where(name => element.Element(name) is null || !element.Element(name)!.HasElements))
        {
            problems.Add(file.Problem(element, $"<{element.Name}> lacks texts in <{missing}>. Add one for each language."));
        }
    }

    // An attribute of a query is no column, a cell of a view takes its label from the column, and a stock table keeps its names.
    private static string[] RequiredOf(XElement element) => element.Name.LocalName switch
    {
        "attribute" when element.Attribute("PhysicalName") is null => [],
        "cell" when element.Attribute("name") is not null => [],
        "entity" when element.Descendants("Type").Any(type => type.Value == "primarykey") => OfTable,
        "optionset" when element.Parent is null => OfChoice,
        var name => Required.GetValueOrDefault(name) ?? [],
    };

    private static void CheckTexts(ProblemList problems, XmlFile file, XElement element, List<string> languages)
    {
        // Most elements hold no texts, and an element that does holds nothing else.
        if (element.Elements().FirstOrDefault() is not { } first || LanguageOf(first) is null)
        {
            return;
        }

        var texts = element.Elements().ToList();
        foreach (var language in languages.Where(language => texts.Count(text => LanguageOf(text) == language && TextOf(text).Length > 0) != 1))
        {
            problems.Add(file.Problem(element, $"<{element.Name}> must have one text in the language {language}. Add or remove one."));
        }

        foreach (var text in texts.Where(text => !languages.Contains(LanguageOf(text)!)))
        {
            problems.Add(file.Problem(text, $"The language {LanguageOf(text)} is not listed in Other/Customizations.xml. List it, or remove the text."));
        }
    }

    private static string? LanguageOf(XElement text) => (text.Attribute("languagecode") ?? text.Attribute("LCID"))?.Value;

    private static string TextOf(XElement text) => (text.Attribute("description") ?? text.Attribute("Title"))?.Value.Trim() ?? "";
}
