using Sav.Platform.Dataverse.Metadata.SolutionFiles.Apps;
using Sav.Platform.Dataverse.Metadata.SolutionFiles.Layout;
using Sav.Platform.Dataverse.Metadata.SolutionFiles.Screens;
using Sav.Platform.Dataverse.StockTables;

namespace Sav.Platform.Dataverse.Metadata.SolutionFiles;

/// <summary>A solution as it was read, together with the stock tables it builds on.</summary>
internal sealed class SolutionContents
{
    private readonly Dictionary<Guid, ServiceEndpointMetadata> _endpoints;
    private readonly Dictionary<string, TableDraft> _tables;
    private readonly List<RelationshipMetadata> _relationships;
    private readonly List<ManyToManyMetadata> _manyToMany;
    private readonly List<StepMetadata> _steps;
    private readonly Dictionary<string, OptionSetMetadata> _optionSets;

    private SolutionContents(SolutionFolder folder, PluginClasses? classes)
    {
        Folder = folder;
        Folder.OpenEverything(Problems);
        Problems.ThrowIfAny();

        RootComponents.Check(Folder, Problems);
        _optionSets = OptionReader.ReadGlobal(Folder, Problems);
        var stock = StockTableReader.ReadAll();
        Relationships = [.. stock.Relationships, .. RelationshipReader.ReadAll(Folder, Problems)];
        _manyToMany = stock.ManyToMany;
        _tables = ReadTables(stock.Tables);
        _endpoints = ServiceEndpointReader.ReadAll(Folder, Problems);
        _steps = ReadSteps(classes);
        _relationships = BuildRelationships();
        Screens = new ScreenFiles(Folder, Problems);
    }

    public ProblemList Problems { get; } = new();

    public SolutionFolder Folder { get; }

    /// <summary>The tables by logical name.</summary>
    public IReadOnlyDictionary<string, TableDraft> Tables => _tables;

    public IReadOnlyList<RelationshipDraft> Relationships { get; }

    public ScreenFiles Screens { get; }

    /// <summary>Reads and checks a solution.</summary>
    /// <param name="folder">The folder that holds Other/Solution.xml.</param>
    /// <param name="classes">The classes of the built plug-in assembly; null where it is not looked at.</param>
    /// <exception cref="SolutionFormatException">All that is wrong with it.</exception>
    public static SolutionContents Read(SolutionFolder folder, PluginClasses? classes = null)
    {
        var contents = new SolutionContents(folder, classes);
        CascadeCheck.Check(contents);
        FormCheck.Check(contents);
        ViewCheck.Check(contents);
        ChartCheck.Check(contents);
        RoleCheck.Check(contents);
        ColumnSecurityCheck.Check(contents);
        AppCheck.Check(contents);
        VariableCheck.Check(contents);
        LabelCheck.Check(contents);
        LayoutCheck.Check(contents);
        IdCheck.Check(contents);
        contents.Problems.ThrowIfAny();
        return contents;
    }

    public OrganizationMetadata ToMetadata() => new(_tables.Values.Select(table => table.Build([.. _tables.Keys])))
    {
        Relationships = _relationships,
        Steps = [.. _steps.OrderBy(step => step.Name, StringComparer.Ordinal)],
        ServiceEndpoints = _endpoints,
        OptionSets = _optionSets,
        ManyToMany = _manyToMany,
        Roles = RoleReader.ReadAll(Folder),
        FieldSecurityProfiles = FieldSecurityProfileReader.ReadAll(Folder),
    };

    public SolutionCounts Count() => new(
        Folder.OpenInEach("Entities", "Entity.xml").Count(),
        Folder.OpenInEach("Entities", "Entity.xml").Sum(file => file.Root.Descendants("attribute").Count()),
        _optionSets.Count,
        Relationships.Count(relationship => Folder.Exists(relationship.File.Name)),
        Screens.Forms.Count,
        Screens.Views.Count,
        Screens.Charts.Count,
        Folder.OpenInEach("AppModules", "AppModule.xml").Count(),
        Folder.OpenAll("Roles").Count(),
        ColumnSecurityCheck.Profiles(Folder).Count(),
        _steps.Count,
        Folder.OpenInEach(VariableCheck.Folder, VariableCheck.File).Count());

    private Dictionary<string, TableDraft> ReadTables(List<TableDraft> stock)
    {
        var tables = stock.ToDictionary(table => table.LogicalName);
        var entities = new EntityReader(_optionSets, Relationships, Problems);
        foreach (var file in Folder.OpenInEach("Entities", "Entity.xml"))
        {
            Problems.Attempt(() => entities.Read(file, tables));
        }

        foreach (var table in tables.Values)
        {
            SystemColumns.AddMissing(table);
        }

        return tables;
    }

    private List<StepMetadata> ReadSteps(PluginClasses? classes)
    {
        var steps = new StepReader(_tables, PluginTypes.Read(Folder, classes, Problems), _endpoints, Problems);
        return [.. Folder.OpenAll("SdkMessageProcessingSteps").Select(file => Problems.Attempt(() => steps.Read(file))).OfType<StepMetadata>()];
    }

    private List<RelationshipMetadata> BuildRelationships() =>
    [
        .. Relationships
            .Where(relationship => _tables.GetValueOrDefault(relationship.ReferencingTable)?.IsUnreadable(relationship.ReferencingColumn) != true)
            .Select(relationship => Problems.Attempt(() => relationship.Build(_tables)))
            .OfType<RelationshipMetadata>(),
    ];
}
