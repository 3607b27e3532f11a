namespace Sav.Platform.Dataverse.Metadata.SolutionFiles.Screens;

/// <summary>Checks charts: what they fetch, and that categories and measures are among it.</summary>
internal static class ChartCheck
{
    public static void Check(SolutionContents contents)
    {
        foreach (var chart in contents.Screens.Charts)
        {
            var file = chart.File;
            foreach (var fetch in chart.Element.Descendants("fetch"))
            {
                contents.Problems.Attempt(() => new FetchCheck(contents, file).Check(fetch, chart.Table));
            }

            contents.Problems.Attempt(() => CheckAliases(chart));
        }
    }

    private static void CheckAliases(Screen chart)
    {
        var aliases = chart.Element.Descendants("attribute").Select(attribute => attribute.Attribute("alias")?.Value).ToHashSet();
        foreach (var shown in chart.Element.Descendants("category").Concat(chart.Element.Descendants("measure")))
        {
            var alias = chart.File.Attribute(shown, "alias");
            if (!aliases.Contains(alias))
            {
                throw chart.File.Problem(shown, $"The chart shows \"{alias}\", which is no alias of its query. Correct one of them.");
            }
        }
    }
}
