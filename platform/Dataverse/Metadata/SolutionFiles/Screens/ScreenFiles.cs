namespace Sav.Platform.Dataverse.Metadata.SolutionFiles.Screens;

/// <summary>The forms, views and charts in Entities/*.</summary>
/// <param name="folder">The solution.</param>
/// <param name="problems">Takes what has no id.</param>
internal sealed class ScreenFiles(SolutionFolder folder, ProblemList problems)
{
    /// <summary>The folders that SolutionPackager knows below FormXml, in the case of live exports.</summary>
    public static readonly string[] FormFolders = ["main", "quick", "card", "quickCreate"];

    public IReadOnlyList<Screen> Forms { get; } =
        [.. FormFolders.SelectMany(form => Read(folder, problems, $"FormXml/{form}", "systemform", "formid"))];

    public IReadOnlyList<Screen> Views { get; } = [.. Read(folder, problems, "SavedQueries", "savedquery", "savedqueryid")];

    public IReadOnlyList<Screen> Charts { get; } = [.. Read(folder, problems, "Visualizations", "visualization", "savedqueryvisualizationid")];

    private static IEnumerable<Screen> Read(SolutionFolder folder, ProblemList problems, string subFolder, string element, string id) =>
        from entity in folder.OpenInEach("Entities", "Entity.xml")
        let table = Component.KeyOf(entity.Root.Element("Name")?.Value ?? "")
        from file in folder.OpenAll(entity.Name.Replace("/Entity.xml", $"/{subFolder}", StringComparison.Ordinal))
        from place in file.Root.DescendantsAndSelf(element)
        let screen = problems.Attempt(() => new Screen(table, file.ParseId(place, file.Text(place, id)), file, place))
        where screen is not null
        select screen;
}
