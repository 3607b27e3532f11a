using Microsoft.Xrm.Sdk.Metadata;
using Sav.Platform.Dataverse.Metadata;

namespace Sav.Platform.Dataverse.Definitions;

/// <summary>A table with as much as the filters ask for, as Dataverse describes it. Privileges are not described.</summary>
internal static class TableDefinition
{
    public static EntityMetadata Of(OrganizationMetadata organization, TableMetadata table, EntityFilters filters)
    {
        var definition = new EntityMetadata
        {
            LogicalName = table.LogicalName,
            SchemaName = table.SchemaName,
            EntitySetName = table.EntitySetName,
            DisplayName = LabelDefinition.Of(table.Label),
            DisplayCollectionName = LabelDefinition.Of(table.CollectionLabel),
            Description = LabelDefinition.Of(table.Description),
            OwnershipType = table.FindColumn("ownerid") is null ? OwnershipTypes.OrganizationOwned : OwnershipTypes.UserOwned,
        };
        definition
            .With(nameof(definition.PrimaryIdAttribute), table.PrimaryIdColumn)
            .With(nameof(definition.PrimaryNameAttribute), table.PrimaryNameColumn)
            .With(nameof(definition.Keys), table.Keys.Select(key => Key(table, key)).ToArray());
        if (filters.HasFlag(EntityFilters.Attributes))
        {
            definition.With(
                nameof(definition.Attributes),
                table.Columns.Values.OrderBy(column => column.LogicalName, StringComparer.Ordinal)
                    .Select(column => ColumnDefinition.Of(table, column)).ToArray());
        }

        return filters.HasFlag(EntityFilters.Relationships) ? WithRelationships(definition, organization) : definition;
    }

    private static EntityMetadata WithRelationships(EntityMetadata definition, OrganizationMetadata organization)
    {
        var name = definition.LogicalName;
        return definition
            .With(
                nameof(definition.OneToManyRelationships),
                organization.Relationships.Where(found => found.ReferencedTable == name).Select(RelationshipDefinition.Of).ToArray())
            .With(
                nameof(definition.ManyToOneRelationships),
                organization.Relationships.Where(found => found.ReferencingTable == name).Select(RelationshipDefinition.Of).ToArray())
            .With(
                nameof(definition.ManyToManyRelationships),
                organization.ManyToMany.Where(found => found.FirstTable == name || found.SecondTable == name)
                    .Select(RelationshipDefinition.Of).ToArray());
    }

    private static EntityKeyMetadata Key(TableMetadata table, KeyMetadata key)
    {
        var definition = new EntityKeyMetadata
        {
            LogicalName = key.Name, SchemaName = key.Name, DisplayName = LabelDefinition.Of(key.Label), KeyAttributes = [.. key.Columns],
        };
        return definition.With(nameof(definition.EntityLogicalName), table.LogicalName);
    }
}
