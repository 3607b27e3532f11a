using System.Collections.Frozen;
using Sav.Platform.Dataverse.Metadata;

namespace Sav.Platform.Dataverse.Storage;

/// <summary>All tables of the organisation as they lie in the store.</summary>
public sealed class StoreSchema
{
    private readonly FrozenDictionary<string, StoredTable> _tables;

    /// <param name="organization">The tables as Dataverse knows them.</param>
    public StoreSchema(OrganizationMetadata organization)
    {
        ArgumentNullException.ThrowIfNull(organization);
        _tables = organization.Tables.Values.Select(table => new StoredTable(table))
            .ToFrozenDictionary(table => table.Name, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The tables.</summary>
    public IReadOnlyList<StoredTable> Tables => _tables.Values;

    /// <summary>A table, or null where there is none of that logical name.</summary>
    public StoredTable? FindTable(string logicalName) => _tables.GetValueOrDefault(logicalName);

    /// <summary>
    /// SQL of the name of the row that a lookup points to (what Dataverse puts into EntityReference.Name);
    /// null for a column that is no lookup or whose targets have no name.
    /// </summary>
    /// <param name="column">The column.</param>
    /// <param name="alias">What the query calls the column's table.</param>
    public string? NameSql(StoredColumn column, string alias)
    {
        ArgumentNullException.ThrowIfNull(column);
        var names = column.Metadata.Targets.Select(FindTable).OfType<StoredTable>().Where(target => target.PrimaryName is not null)
            .Select(target => (target.Name, Sql: NameSql(target, $"\"{alias}\".{column.Quoted}"))).ToList();
        if (names.Count == 0)
        {
            return null;
        }

        return column.TypeName is null
            ? names[0].Sql
            : $"CASE \"{alias}\".\"{column.TypeName}\" {string.Join(' ', names.Select(name => $"WHEN '{name.Name}' THEN {name.Sql}"))} END";
    }

    private static string NameSql(StoredTable target, string id) =>
        $"(SELECT \"_name\".{target.PrimaryName!.Quoted} FROM {target.Quoted} AS \"_name\" WHERE \"_name\".{target.PrimaryId.Quoted} = {id})";
}
