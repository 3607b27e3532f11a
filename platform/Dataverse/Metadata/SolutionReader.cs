using Sav.Platform.Dataverse.Metadata.SolutionFiles;
using Sav.Platform.Dataverse.StockTables;

namespace Sav.Platform.Dataverse.Metadata;

/// <summary>Reads an unpacked Dataverse solution and merges it with the stock tables it builds on.</summary>
public static class SolutionReader
{
    /// <summary>Reads a solution as SolutionPackager unpacks it.</summary>
    /// <param name="solutionFolder">The folder that holds <c>Other/Solution.xml</c>.</param>
    /// <exception cref="SolutionFormatException">
    /// A file is missing, cannot be read, or contradicts another one: a key or step names an unknown column, a lookup has no relationship.
    /// </exception>
    public static OrganizationMetadata Read(string solutionFolder)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(solutionFolder);
        var folder = new SolutionFolder(solutionFolder);
        RootComponents.Check(folder);

        var optionSets = OptionReader.ReadGlobal(folder);
        var stock = StockTableReader.ReadAll();
        List<RelationshipDraft> relationships = [.. stock.Relationships, .. RelationshipReader.ReadAll(folder)];
        var tables = stock.Tables.ToDictionary(table => table.LogicalName);

        var entities = new EntityReader(optionSets, relationships);
        foreach (var file in folder.OpenInEach("Entities", "Entity.xml"))
        {
            entities.Read(file, tables);
        }

        foreach (var table in tables.Values)
        {
            SystemColumns.AddMissing(table);
        }

        var endpoints = ServiceEndpointReader.ReadAll(folder);
        var steps = new StepReader(tables, PluginAssemblyReader.ReadTypeNames(folder), endpoints);
        return new OrganizationMetadata(tables.Values.Select(table => table.Build([.. tables.Keys])))
        {
            Relationships = relationships.ConvertAll(relationship => relationship.Build(tables)),
            Steps = [.. folder.OpenAll("SdkMessageProcessingSteps").Select(steps.Read).OrderBy(step => step.Name, StringComparer.Ordinal)],
            ServiceEndpoints = endpoints,
            OptionSets = optionSets,
            ManyToMany = stock.ManyToMany,
            Roles = RoleReader.ReadAll(folder),
            FieldSecurityProfiles = FieldSecurityProfileReader.ReadAll(folder),
        };
    }
}
