using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Sav.Platform.Dataverse.Metadata;

namespace Sav.Platform.Dataverse.WebApi.Addresses;

/// <summary>
/// A navigation property. A lookup has one for each table it can point to (<c>customerid_account</c>), the other side of a relationship
/// has its rows under the relationship's name (<c>incident_customer_accounts</c>).
/// </summary>
/// <param name="Property">Its name; upper and lower case count.</param>
/// <param name="Table">The table it leads to.</param>
/// <param name="Column">The lookup: on the row itself, or on the rows of a collection.</param>
/// <param name="Relationship">Schema name of the relationship; empty for a lookup without, such as the owner.</param>
/// <param name="IsCollection">Whether it leads to several rows.</param>
internal sealed record Navigation(string Property, TableMetadata Table, ColumnMetadata Column, string Relationship, bool IsCollection)
{
    // Every row that is written asks for them, and a large organisation has thousands of relationships.
    private static readonly ConditionalWeakTable<OrganizationMetadata, ConcurrentDictionary<TableMetadata, Navigation[]>> Known = [];

    /// <summary>The navigation property of this name, or null.</summary>
    public static Navigation? Find(OrganizationMetadata metadata, TableMetadata table, string property) =>
        Of(metadata, table).FirstOrDefault(navigation => navigation.Property == property);

    /// <summary>All navigation properties of a table.</summary>
    public static IReadOnlyList<Navigation> Of(OrganizationMetadata metadata, TableMetadata table) =>
        Known.GetOrCreateValue(metadata).GetOrAdd(table, key => [.. Read(metadata, key)]);

    /// <summary>The property that a lookup is bound and expanded by when it points to this table; null where it has none.</summary>
    public static string? PropertyOf(OrganizationMetadata metadata, TableMetadata table, ColumnMetadata lookup, string target) =>
        Of(metadata, table).FirstOrDefault(
            navigation => !navigation.IsCollection && navigation.Column == lookup && navigation.Table.LogicalName == target)?.Property;

    private static IEnumerable<Navigation> Read(OrganizationMetadata metadata, TableMetadata table)
    {
        foreach (var relationship in metadata.Relationships)
        {
            if (relationship.ReferencingTable == table.LogicalName)
            {
                yield return new Navigation(
                    relationship.ReferencingNavigationProperty,
                    metadata.FindTable(relationship.ReferencedTable)!,
                    table.FindColumn(relationship.ReferencingColumn)!,
                    relationship.Name,
                    IsCollection: false);
            }

            if (relationship.ReferencedTable == table.LogicalName)
            {
                var many = metadata.FindTable(relationship.ReferencingTable)!;
                yield return new Navigation(
                    relationship.Name, many, many.FindColumn(relationship.ReferencingColumn)!, relationship.Name, IsCollection: true);
            }
        }

        foreach (var navigation in WithoutRelationship(metadata, table))
        {
            yield return navigation;
        }
    }

    // The owner, and who created and changed a row: lookups of every table, by their own name.
    private static IEnumerable<Navigation> WithoutRelationship(OrganizationMetadata metadata, TableMetadata table) =>
        from column in table.Columns.Values
        where column.IsLookup && !metadata.Relationships.Any(
            relationship => relationship.ReferencingTable == table.LogicalName && relationship.ReferencingColumn == column.LogicalName)
        from target in column.Targets
        let referenced = metadata.FindTable(target)
        where referenced is not null
        select new Navigation(column.LogicalName, referenced, column, "", IsCollection: false);
}
